package studio.longplay.engine.mix.check;

/// One rule held against what was measured.
///
/// @param rule what is asked, in words a user understands
/// @param measured what was found, with its unit
/// @param met whether the rule is kept
/// @param remedy what to do about it, empty where it is kept
/// @param advice whether it is good practice only, and nobody sends a file back for it
public record Verdict(String rule, String measured, boolean met, String remedy, boolean advice) {
    static Verdict of(String rule, String measured, boolean met, String remedy) {
        return new Verdict(rule, measured, met, met ? "" : remedy, false);
    }

    Verdict asAdvice() {
        return new Verdict(rule, measured, met, remedy, true);
    }

    /// Whether a file with this verdict can be delivered.
    public boolean passes() {
        return met || advice;
    }
}
