-- What differs between the salaries before and now, and the first cause that fits. Ids and offsets are not compared:
-- an edit elsewhere in the document moves them. The parameters say which versions differ from the last run's.
-- The salaries are taken in $slices slices, of which this is $slice, so that a large journal needs little memory.
-- A row that came or went is kept whole; of one that changed the fields that differ, and those that say which it is.
INSERT INTO changes
WITH was AS (
    SELECT
        salary_id,
        document_id,
        row(
            quote, sentence, low, high, currency, period, statistic, component, role, role_text, country, city, company,
            industry, experience_min, experience_max, level, segment, attribution, confidence
        ) AS reading,
        row(as_of, annual_low, annual_high, rules) AS ruled,
        row(fx_date, fx_inr, fx_usd) AS rates,
        row(annual_low_inr, annual_high_inr, annual_low_usd, annual_high_usd) AS converted
    FROM before_salaries
    WHERE hash(salary_id) % $slices = $slice
),

now AS (
    SELECT
        salary_id,
        document_id,
        row(
            quote, sentence, low, high, currency, period, statistic, component, role, role_text, country, city, company,
            industry, experience_min, experience_max, level, segment, attribution, confidence
        ) AS reading,
        row(as_of, annual_low, annual_high, rules) AS ruled,
        row(fx_date, fx_inr, fx_usd) AS rates,
        row(annual_low_inr, annual_high_inr, annual_low_usd, annual_high_usd) AS converted
    FROM salaries
    WHERE hash(salary_id) % $slices = $slice
),

touched AS (
    SELECT coalesce(n.document_id, w.document_id) AS document_id
    FROM documents AS n
    FULL JOIN before_documents AS w ON w.document_id = n.document_id
    WHERE
        row(n.content_hash, n.status, n.title, n.publisher, n.url, n.published_on, n.country, n.role)
        IS DISTINCT FROM row(w.content_hash, w.status, w.title, w.publisher, w.url, w.published_on, w.country, w.role)
),

differing AS (
    SELECT
        coalesce(now.salary_id, was.salary_id) AS salary_id,
        CASE
            WHEN was.salary_id IS NULL THEN 'added' WHEN now.salary_id IS NULL THEN 'removed' ELSE 'changed'
        END AS change,
        CASE
            WHEN known_causes.cause IS NOT NULL THEN known_causes.cause
            WHEN touched.document_id IS NOT NULL THEN 'source'
            WHEN $code_differs AND was.reading IS DISTINCT FROM now.reading THEN 'code'
            WHEN $rates_differ AND was.rates IS DISTINCT FROM now.rates THEN 'rates'
            WHEN $rules_differ AND was.reading IS NOT DISTINCT FROM now.reading THEN 'rules'
            WHEN $code_differs THEN 'code'
            ELSE 'correction'
        END AS cause
    FROM was
    FULL JOIN now ON now.salary_id = was.salary_id
    LEFT JOIN touched ON touched.document_id = coalesce(now.document_id, was.document_id)
    LEFT JOIN known_causes ON known_causes.salary_id = coalesce(now.salary_id, was.salary_id)
    WHERE
        was.salary_id IS NULL
        OR now.salary_id IS NULL
        OR was.reading IS DISTINCT FROM now.reading
        OR was.ruled IS DISTINCT FROM now.ruled
        OR was.rates IS DISTINCT FROM now.rates
        OR was.converted IS DISTINCT FROM now.converted
),

told AS (
    SELECT
        d.salary_id,
        d.change,
        d.cause,
        CASE WHEN d.change <> 'added' THEN to_json(was) END AS whole_before,
        CASE WHEN d.change <> 'removed' THEN to_json(now) END AS whole_after
    FROM differing AS d
    LEFT JOIN before_salaries AS was ON was.salary_id = d.salary_id AND hash(was.salary_id) % $slices = $slice
    LEFT JOIN salaries AS now ON now.salary_id = d.salary_id AND hash(now.salary_id) % $slices = $slice
),

named AS (
    SELECT
        *,
        list_filter(
            json_keys(whole_before),
            lambda name: name IN ('quote', 'role', 'company', 'city', 'country')
            OR (whole_before -> name) IS DISTINCT FROM (whole_after -> name)
        ) AS names
    FROM told
)

SELECT
    $run_id,
    salary_id,
    change,
    cause,
    CASE
        WHEN change <> 'changed' THEN CAST(whole_before AS VARCHAR)
        ELSE '{' || list_aggregate(
            list_transform(names, lambda name: format('"{}":{}', name, whole_before -> name)), 'string_agg', ','
        ) || '}'
    END,
    CASE
        WHEN change <> 'changed' THEN CAST(whole_after AS VARCHAR)
        ELSE '{' || list_aggregate(
            list_transform(names, lambda name: format('"{}":{}', name, whole_after -> name)), 'string_agg', ','
        ) || '}'
    END
FROM named
ORDER BY salary_id
