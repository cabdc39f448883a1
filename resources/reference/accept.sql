-- Which contributions are whole, and what they say: the fast way through most of a folder.
--
-- In:  $paths      files; none has a letter in its name that DuckDB takes for a pattern
--      $numbers    their places in the folder, which tell two of the same moment apart
--      $scan       what makes levels comparable: domain/model.py, scan_hash
--      $dimensions the keys of the model's dimensions
--      $levels     its highest level
--      $largest    bytes that a contribution has at most
-- Out: a row in `contribution` for each file that is, letter by letter, what the program writes.
--
-- The checksum is of all other fields as canonical JSON, which is what is left of the file without
-- white space and the checksum. That text must be the same when it is made again of what was read
-- with these types: then there is no unknown or doubled field, and no value of another kind. What
-- is not in `contribution` afterwards, the program reads itself, and says what is wrong, if anything
-- is.
INSERT INTO contribution
WITH
    whole AS (
        SELECT
            number,
            json(text)::VARCHAR AS text,
            text ->> '$.checksum' AS checksum
        FROM (
            SELECT number, try(decode(content)) AS text
            FROM read_blob($paths)
            JOIN (SELECT unnest($paths) AS filename, unnest($numbers) AS number) USING (filename)
            WHERE size <= $largest
        )
        WHERE json_valid(text)
    ),
    canonical AS (
        SELECT number, checksum, replace(text, '"checksum":"' || checksum || '",', '') AS text
        FROM whole
    ),
    typed AS MATERIALIZED (
        SELECT
            *,
            try(from_json(text, '{
                "answers": [{
                    "ambition": "UTINYINT", "dimension": "VARCHAR", "level": "UTINYINT",
                    "not_applicable": "BOOLEAN"
                }],
                "format": "VARCHAR", "id": "VARCHAR", "made_at": "VARCHAR",
                "model": {"id": "VARCHAR", "scan": "VARCHAR", "version": "VARCHAR"},
                "organisation": "VARCHAR", "size_class": "VARCHAR", "unit_kind": "VARCHAR",
                "version": "UTINYINT", "withdrawn": "BOOLEAN", "year": "USMALLINT"
            }')) AS made
        FROM canonical
    )
SELECT
    number, made.id, made.made_at, false, made.organisation, made.size_class, made.unit_kind,
    made.year, made.answers
FROM typed
WHERE sha256(text) = checksum
    AND to_json(made)::VARCHAR = text
    AND made.format = 'dgw-contribution'
    AND made.version = 1
    AND NOT made.withdrawn
    AND regexp_full_match(made.id, '[0-9a-f]{32}')
    AND regexp_full_match(made.made_at, '(19|2[0-9])[0-9]{2}-[0-9-]{5}T[0-9:]{8}Z')
    AND try_strptime(made.made_at, '%Y-%m-%dT%H:%M:%SZ') IS NOT NULL
    AND regexp_full_match(made.organisation, '[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}')
    AND made.size_class IN ('0-20000', '20000-50000', '50000-100000', '100000+', 'none')
    AND made.unit_kind IN (
        'organisation', 'social', 'spatial', 'services', 'safety', 'operations', 'other'
    )
    AND made.year BETWEEN 1900 AND 9999
    AND made.model.scan = $scan
    AND length(made.model.id) BETWEEN 1 AND 1000
    AND length(made.model.version) BETWEEN 1 AND 1000
    AND len(made.answers) BETWEEN 1 AND 1000
    AND list_unique(list_transform(made.answers, lambda a: a.dimension)) = len(made.answers)
    AND list_bool_and(list_transform(made.answers, lambda a:
        list_contains($dimensions, a.dimension)
        AND coalesce(a.level BETWEEN 1 AND $levels, true)
        AND coalesce(a.ambition BETWEEN 1 AND $levels, true)
        AND a.not_applicable = (a.level IS NULL AND a.ambition IS NULL)
    ));
