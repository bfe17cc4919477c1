package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the parts of a music cue: tempo, key, `stop`, manner, and moods.
final class MusicText {
    /// A comma inside quotation marks belongs to what is quoted.
    private static final Pattern PART =
            Pattern.compile("(?:\"[^\"]*\"|\u201C[^\u201D]*\u201D|[^,])+");

    private static final Pattern TEMPO =
            Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,6})?) ?bpm", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY =
            Pattern.compile(
                    "([A-G])([#b\u266F\u266D]?) (major|minor|dorian|phrygian|lydian|mixolydian"
                            + "|aeolian|locrian|ionian)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern METRE = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}");
    private static final String STEM = "(?:drums?|bass|pads?|keys|lead|melody|choir)";
    private static final Pattern MANNER =
            Pattern.compile(
                    "take [0-9]{1,4}|[346]/[48]"
                            + "|no "
                            + STEM
                            + "|(?:with )?(?:drums|choir)"
                            + "|"
                            + STEM
                            + " take [0-9]{1,4}"
                            + "|"
                            + STEM
                            + " [+-]?[0-9]{1,2}(?:\\.[0-9])? ?db"
                            + "|"
                            + STEM
                            + " on [a-z -]{1,40}"
                            + "|simplify|simpler|enrich|richer|reharmoni[sz]e(?: [0-9])?"
                            + "|curve(?: [0-9]{1,3}){1,32}"
                            + "|form(?: (?:intro|outro|drop|[a-d]'{0,2})){1,64}"
                            + "|[0-9]{1,4} bars|loop|extend"
                            + "|orchestral|chamber|folk|electronic|jazz|rock|lo-fi");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(hit|(?:"
                            + STEM
                            + " )?soundfont) [\"\u201C]?([^\"\u201C\u201D]+)[\"\u201D]?"
                            + "(?: program ([0-9]{1,3}))?",
                    Pattern.CASE_INSENSITIVE);
    private static final double SLOWEST_BPM = 20;
    private static final double FASTEST_BPM = 400;

    private MusicText() {}

    static Cue read(String text, int sourceLine) throws CueText.Unreadable {
        List<String> moods = new ArrayList<>();
        List<String> manner = new ArrayList<>();
        double bpm = 0;
        String key = "";
        boolean stops = false;
        List<String> parts = parts(text);
        for (String part : parts) {
            String small = part.toLowerCase(Locale.ROOT);
            Matcher keyForm = KEY.matcher(part);
            Matcher named = NAMED.matcher(part);
            if (small.equals("stop")) {
                stops = true;
            } else if (keyForm.matches()) {
                key = key(keyForm);
            } else if (small.endsWith("bpm")) {
                bpm = tempo(part);
            } else if (MANNER.matcher(small).matches()) {
                manner.add(small);
            } else if (METRE.matcher(part).matches()) {
                throw new CueText.Unreadable("a metre of 4/4, 3/4 or 6/8");
            } else if (named.matches()) {
                manner.add(named(named));
            } else {
                moods.add(part);
            }
        }
        if (parts.isEmpty()) {
            throw new CueText.Unreadable("moods, a tempo, a key, or stop");
        }
        return new Cue.MusicCue(
                ElementIds.PENDING, sourceLine, List.copyOf(moods), bpm, key, stops, manner);
    }

    private static List<String> parts(String text) {
        return PART.matcher(text)
                .results()
                .map(found -> found.group().strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// What is named keeps its letters: a word of the script, a file.
    private static String named(Matcher form) {
        String program = form.group(3) == null ? "" : " program " + form.group(3);
        return form.group(1).toLowerCase(Locale.ROOT)
                + " \""
                + form.group(2).strip()
                + "\""
                + program;
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
