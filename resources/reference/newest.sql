-- Leaves in `contribution` what counts: of those with one id the last, and none that was withdrawn.
CREATE TABLE counted AS
SELECT * EXCLUDE (withdrawn)
FROM (
    SELECT DISTINCT ON (id) *
    FROM contribution
    ORDER BY id, made_at DESC, withdrawn DESC, number DESC
)
WHERE NOT withdrawn;
