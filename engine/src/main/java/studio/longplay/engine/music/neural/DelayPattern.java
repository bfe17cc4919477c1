package studio.longplay.engine.music.neural;

/// How the codebooks of a frame of sound are told one step apart: codebook `k` of frame `f` stands
/// in column `f + k + 1`, column 0 begins, and what lies before and behind is filler (Copet et al.,
/// *Simple and Controllable Music Generation*, 2023).
///
/// @param books codebooks of a frame
/// @param frames of sound
record DelayPattern(int books, int frames) {
    /// Columns behind the first.
    int steps() {
        return frames + books - 1;
    }

    /// Whether something real stands there.
    boolean isReal(int book, int column) {
        return column > book && column <= book + frames;
    }

    /// The frames of each codebook, out of its columns.
    ///
    /// @param columns by codebook
    long[] frames(long[][] columns) {
        long[] codes = new long[books * frames];
        for (int book = 0; book < books; book++) {
            System.arraycopy(columns[book], book + 1, codes, book * frames, frames);
        }
        return codes;
    }
}
