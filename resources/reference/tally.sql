-- How many contributions say what of each dimension, apart for each size class, kind and year.
-- Level 0 is 'not applicable'. `organisations` are the codes of whose contributions these are: who
-- decides what may be shown needs them, and they are in no reference. `known` are the earlier
-- publications, as bits, in which these contributions counted too.
WITH said AS (
    SELECT
        size_class, unit_kind, year, coalesce(known, 0) AS known, organisation,
        unnest(answers) AS answer
    FROM counted LEFT JOIN known USING (id, made_at)
)
SELECT
    'level' AS measure, answer.dimension AS dimension, size_class, unit_kind, year, known,
    list(DISTINCT organisation) AS organisations,
    histogram(coalesce(answer.level, 0)::INTEGER) AS counts
FROM said
WHERE answer.level IS NOT NULL OR answer.not_applicable
GROUP BY ALL
UNION ALL
SELECT
    'ambition', answer.dimension, size_class, unit_kind, year, known,
    list(DISTINCT organisation),
    histogram(answer.ambition::INTEGER)
FROM said
WHERE answer.ambition IS NOT NULL
GROUP BY ALL;
