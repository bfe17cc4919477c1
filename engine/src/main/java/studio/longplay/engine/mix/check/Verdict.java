package studio.longplay.engine.mix.check;

/// One rule held against what was measured.
///
/// @param rule what is asked, in words a user understands
/// @param measured what was found, with its unit
/// @param met whether the rule is kept
/// @param remedy what to do about it, empty where it is kept
public record Verdict(String rule, String measured, boolean met, String remedy) {
    static Verdict of(String rule, String measured, boolean met, String remedy) {
        return new Verdict(rule, measured, met, met ? "" : remedy);
    }
}
