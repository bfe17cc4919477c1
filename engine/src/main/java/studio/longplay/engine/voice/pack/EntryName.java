package studio.longplay.engine.voice.pack;

import java.util.Set;
import java.util.regex.Pattern;

/// What a file in a pack may be called. Whatever is not on this list is refused, so that no name
/// can lead out of the pack's folder on any system.
final class EntryName {
    static final String MANIFEST = "manifest.json";
    static final String LICENCE = "licence.txt";
    static final String PREVIEW = "preview.wav";
    static final String CONSENT = "consent/record.json";

    private static final Set<String> SINGLE = Set.of(MANIFEST, LICENCE, PREVIEW, CONSENT);
    private static final String CONSENT_FOLDER = "consent/";
    private static final Pattern IN_FOLDER =
            Pattern.compile("(consent/[A-Za-z0-9][A-Za-z0-9._-]{0,63})|(samples/[0-9]{2,3}\\.wav)");

    /// Windows knows these as devices, whatever follows the first dot.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(.*/)?(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private EntryName() {}

    static boolean allowed(String name) {
        return SINGLE.contains(name)
                || (IN_FOLDER.matcher(name).matches()
                        && !DEVICE.matcher(name).matches()
                        && !name.endsWith("."));
    }

    static String statement(String fileName) {
        return CONSENT_FOLDER + fileName;
    }

    static String sample(int number) {
        return "samples/" + (number < 10 ? "0" : "") + number + ".wav";
    }

    /// Whether a voice may have that id and stand in a folder of that name.
    static boolean allowedId(String id) {
        return ID.matcher(id).matches() && !DEVICE.matcher(id).matches();
    }
}
