"""What a document as a whole is about: the job, the country, the company, and how it speaks of money."""

from extract.subject.reading import survey
from extract.subject.subject import Subject

__all__ = ["Subject", "survey"]
