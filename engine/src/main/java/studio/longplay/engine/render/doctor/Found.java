package studio.longplay.engine.render.doctor;

import java.util.List;

/// What a check that could be made has to say.
///
/// @param sentence without a line break
/// @param advice what to do about it, empty when all is well
/// @param details one line each, for those who want to know; may be empty
record Found(Verdict verdict, String sentence, String advice, List<String> details) {
    Found {
        details = List.copyOf(details);
    }

    static Found good(String sentence) {
        return new Found(Verdict.GOOD, sentence, "", List.of());
    }

    static Found note(String sentence, String advice) {
        return new Found(Verdict.NOTE, sentence, advice, List.of());
    }

    static Found bad(String sentence, String advice) {
        return new Found(Verdict.BAD, sentence, advice, List.of());
    }

    Found with(List<String> lines) {
        return new Found(verdict, sentence, advice, lines);
    }
}
