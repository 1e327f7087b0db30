"""Measures what is read against articles that people have read: figures, fields, misses and calibration."""

from paylakh.evaluation.evaluate import Evaluation, evaluate, evaluate_warehouse

__all__ = ["Evaluation", "evaluate", "evaluate_warehouse"]
