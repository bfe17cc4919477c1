package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the parts of song and ensemble cues.
final class SongText {
    private static final Pattern PART =
            Pattern.compile("(?:\"[^\"]*\"|\u201C[^\u201D]*\u201D|[^,])+");
    private static final Pattern MELODY =
            Pattern.compile(
                    "(?:melody|notes)\\s*[:=]?\\s*[\"\u201C]([^\"\u201C\u201D]*)[\"\u201D]?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TEMPO =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?) ?bpm", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY =
            Pattern.compile(
                    "([A-G])([#b\u266F\u266D]?) (major|minor|dorian|phrygian|lydian|mixolydian"
                            + "|aeolian|locrian|ionian)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern METRE = Pattern.compile("([34])/4|6/8");
    private static final Pattern ANY_METRE = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}");
    private static final Pattern TUNE = Pattern.compile("(?:tune|take) ([0-9]{1,6})");
    private static final Pattern SPREAD = Pattern.compile("spread ([0-9](?:\\.[0-9]{1,3})?)");
    private static final Pattern GROUP =
            Pattern.compile("([a-z]+(?: [a-z]+)??)(?: of)? ([0-9]{1,3})|([0-9]{1,3}) ([a-z]+)");
    private static final double SLOWEST_BPM = 30;
    private static final double FASTEST_BPM = 240;
    private static final int MOST_VOICES = 32;

    private final List<String> moods = new ArrayList<>();
    private double bpm;
    private String key = "";
    private int beatsPerBar;
    private Melody melody = Melody.NONE;
    private int tune = 1;
    private boolean alone;
    private boolean legato;
    private boolean stops;

    private SongText() {}

    static Cue song(String text, int sourceLine) throws CueText.Unreadable {
        SongText song = new SongText();
        List<String> parts = parts(text);
        if (parts.isEmpty()) {
            throw new CueText.Unreadable(
                    "a key, a tempo, moods or notes, as in F major, 84 bpm, melody \"C4 q, D4 h\"");
        }
        for (String part : parts) {
            song.part(part);
        }
        return new Cue.SongCue(
                ElementIds.PENDING,
                sourceLine,
                List.copyOf(song.moods),
                song.bpm,
                song.key,
                song.beatsPerBar,
                song.melody,
                song.tune,
                song.alone,
                song.legato,
                song.stops);
    }

    private void part(String part) throws CueText.Unreadable {
        String small = part.toLowerCase(Locale.ROOT);
        Matcher notes = MELODY.matcher(part);
        Matcher keyForm = KEY.matcher(part);
        Matcher metre = METRE.matcher(small);
        Matcher take = TUNE.matcher(small);
        if (small.equals("stop")) {
            stops = true;
        } else if (small.equals("a cappella") || small.equals("unaccompanied")) {
            alone = true;
        } else if (small.equals("legato")) {
            legato = true;
        } else if (notes.matches()) {
            melody = melody(notes.group(1));
        } else if (small.startsWith("melody ") || small.startsWith("notes ")) {
            throw new CueText.Unreadable(
                    "the notes in quotation marks, as in melody \"C4 q, D4 h\"");
        } else if (keyForm.matches()) {
            key = key(keyForm);
        } else if (small.endsWith("bpm")) {
            bpm = tempo(part);
        } else if (metre.matches()) {
            beatsPerBar = metre.group(1) == null ? 6 : Integer.parseInt(metre.group(1));
        } else if (ANY_METRE.matcher(small).matches()) {
            throw new CueText.Unreadable("a metre of 4/4, 3/4 or 6/8");
        } else if (take.matches()) {
            tune = Integer.parseInt(take.group(1));
        } else {
            moods.add(part);
        }
    }

    private static Melody melody(String text) throws CueText.Unreadable {
        try {
            Melody melody = Melody.read(text);
            if (melody.notes().stream().allMatch(Melody.Note::isRest)) {
                throw new CueText.Unreadable("notes such as C4 q, D4 q, E4 h");
            }
            return melody;
        } catch (IllegalArgumentException e) {
            throw new CueText.Unreadable(
                    "notes such as C4 q, D4 h., R e; \"%s\" is none".formatted(e.getMessage()));
        }
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
            throw new CueText.Unreadable("a tempo to sing at, from 30 bpm to 240 bpm");
        }
        return bpm;
    }

    static Cue ensemble(String text, int sourceLine) throws CueText.Unreadable {
        String allowed =
                "who sings together, as in choir of 8, thirds, tight, or one of solo, duet, trio,"
                        + " quartet, choir, crowd";
        List<String> parts = parts(text.toLowerCase(Locale.ROOT));
        String group = "";
        int voices = 0;
        Optional<Cue.EnsembleCue.Layering> layering = Optional.empty();
        OptionalDouble spread = OptionalDouble.empty();
        for (String part : parts) {
            Optional<Cue.EnsembleCue.Layering> named = Cue.EnsembleCue.Layering.of(part);
            Matcher size = GROUP.matcher(part);
            OptionalDouble apart = spread(part);
            if (named.isPresent()) {
                layering = named;
            } else if (apart.isPresent()) {
                spread = apart;
            } else if (size.matches()) {
                boolean before = size.group(3) == null;
                group = before ? size.group(1) : size.group(4);
                voices = Integer.parseInt(before ? size.group(2) : size.group(3));
            } else if (Cue.EnsembleCue.usualVoices(part) > 0) {
                group = part;
                voices = Cue.EnsembleCue.usualVoices(part);
            } else {
                throw new CueText.Unreadable(allowed);
            }
        }
        if (parts.isEmpty() || voices > MOST_VOICES) {
            throw new CueText.Unreadable(allowed + "; of at most 32");
        }
        return new Cue.EnsembleCue(
                ElementIds.PENDING,
                sourceLine,
                group.isEmpty() ? "choir" : group,
                voices == 0 ? Cue.EnsembleCue.usualVoices("choir") : voices,
                layering.orElse(Cue.EnsembleCue.Layering.usual(group)),
                spread.orElse(Cue.EnsembleCue.usualSpread(group)));
    }

    /// How far apart they are, if that is what is said.
    private static OptionalDouble spread(String part) throws CueText.Unreadable {
        if (part.equals("tight") || part.equals("wide")) {
            return OptionalDouble.of(
                    part.equals("tight") ? Cue.EnsembleCue.TIGHT : Cue.EnsembleCue.WIDE);
        }
        Matcher form = SPREAD.matcher(part);
        if (!form.matches()) {
            return OptionalDouble.empty();
        }
        double spread = Double.parseDouble(form.group(1));
        if (spread > Cue.EnsembleCue.MOST_SPREAD) {
            throw new CueText.Unreadable("how far apart they are, as in spread 0.5, from 0 to 3");
        }
        return OptionalDouble.of(spread);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            String part = matcher.group().strip().replaceAll("\\s+", " ");
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }
}
