-- Which contributions count, and of which dimensions they have a level (or 'not applicable') and an
-- ambition: a bit for each of $dimensions, the first one lowest. It is kept for the next reference,
-- so that the two cannot be subtracted.
SELECT
    id, made_at, organisation, size_class, unit_kind, year,
    coalesce(list_sum([
        1::HUGEINT << (list_position($dimensions, answer.dimension) - 1)::INTEGER
        FOR answer IN answers IF answer.level IS NOT NULL OR answer.not_applicable
    ]), 0)::HUGEINT,
    coalesce(list_sum([
        1::HUGEINT << (list_position($dimensions, answer.dimension) - 1)::INTEGER
        FOR answer IN answers IF answer.ambition IS NOT NULL
    ]), 0)::HUGEINT
FROM counted
ORDER BY id;
