-- Trigrams: mistyped words are corrected with them. The extension is trusted: the database's owner may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
