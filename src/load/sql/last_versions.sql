SELECT code_version, rates_version, rules_version
FROM before_runs
ORDER BY started_at DESC, run_id DESC
LIMIT 1
