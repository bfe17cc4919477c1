package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the parts of a music cue: tempo, key, `stop`, and moods.
final class MusicText {
    private static final Pattern TEMPO =
            Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,6})?) ?bpm", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY =
            Pattern.compile(
                    "([A-G])([#b\u266F\u266D]?) (major|minor|dorian|phrygian|lydian|mixolydian"
                            + "|aeolian|locrian|ionian)",
                    Pattern.CASE_INSENSITIVE);
    private static final double SLOWEST_BPM = 20;
    private static final double FASTEST_BPM = 400;

    private MusicText() {}

    static Cue read(List<String> parts, int sourceLine) throws CueText.Unreadable {
        List<String> moods = new ArrayList<>();
        double bpm = 0;
        String key = "";
        boolean stops = false;
        for (String part : parts) {
            Matcher keyForm = KEY.matcher(part);
            if (part.equalsIgnoreCase("stop")) {
                stops = true;
            } else if (keyForm.matches()) {
                key = key(keyForm);
            } else if (part.toLowerCase(Locale.ROOT).endsWith("bpm")) {
                bpm = tempo(part);
            } else {
                moods.add(part);
            }
        }
        if (parts.isEmpty()) {
            throw new CueText.Unreadable("moods, a tempo, a key, or stop");
        }
        return new Cue.MusicCue(
                ElementIds.PENDING, sourceLine, List.copyOf(moods), bpm, key, stops);
    }

    private static String key(Matcher form) {
        String accidental = form.group(2).replace('\u266F', '#').replace('\u266D', 'b');
        return form.group(1).toUpperCase(Locale.ROOT)
                + accidental.toLowerCase(Locale.ROOT)
                + " "
                + form.group(3).toLowerCase(Locale.ROOT);
    }

    private static double tempo(String part) throws CueText.Unreadable {
        Matcher form = TEMPO.matcher(part);
        double bpm = form.matches() ? Double.parseDouble(form.group(1)) : 0;
        if (bpm < SLOWEST_BPM || bpm > FASTEST_BPM) {
            throw new CueText.Unreadable("a tempo from 20 bpm to 400 bpm");
        }
        return bpm;
    }
}
