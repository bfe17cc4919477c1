package studio.longplay.engine.voice.provider.host;

/// How long speech sounds are against each other: means of their kinds, measured over what
/// espeak-ng speaks of ten languages.
final class PhoneWeight {
    private static final String VOWELS = "aeiouyAEIOUYQV{}123@&6789M=";
    private static final String REDUCED = "@IUV61";
    private static final String PALATALS = "LJ";
    private static final String NASALS = "mnNF";
    private static final String STOPS = "pbtdkgqc?";
    private static final String HISSES = "fsSTCxXhK";
    private static final String BUZZES = "vzZDGBR";
    private static final char LONG = 'ː';

    private PhoneWeight() {}

    static boolean isVowel(char first) {
        return VOWELS.indexOf(first) >= 0;
    }

    static boolean isStop(char first) {
        return STOPS.indexOf(first) >= 0;
    }

    /// @param ipa with its marks of length
    /// @param name in X-SAMPA
    static double of(String ipa, String name) {
        boolean isLong = ipa.indexOf(LONG) >= 0;
        char first = name.charAt(0);
        if (isVowel(first) || name.startsWith("r=")) {
            boolean two = name.length() > 1 && isVowel(name.charAt(1));
            double single = REDUCED.indexOf(first) >= 0 ? 50 : 72;
            return isLong || two ? 118 : single;
        }
        return consonant(name, first) * (isLong ? 1.5 : 1);
    }

    private static double consonant(String name, char first) {
        if (isStop(first)) {
            boolean affricate = name.length() > 1 && "sSzZ".indexOf(name.charAt(1)) >= 0;
            return affricate ? 90 : 44;
        }
        if (PALATALS.indexOf(first) >= 0) {
            return 115;
        }
        if (NASALS.indexOf(first) >= 0) {
            return 74;
        }
        if (HISSES.indexOf(first) >= 0) {
            return 82;
        }
        return BUZZES.indexOf(first) >= 0 ? 62 : 66;
    }
}
