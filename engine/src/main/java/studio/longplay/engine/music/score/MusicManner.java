package studio.longplay.engine.music.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a piece is played, without being another piece: what the words of a cue besides moods, tempo
/// and key mean.
///
/// @param take another take is another piece to the same words; 1 is the first
/// @param metre empty lets the mood decide
/// @param density below 0 simplified so often, above 0 enriched so often; -3 to 3
/// @param harmony 0 for the first choice of chords, n for the n-th other one
/// @param curve intensities from the beginning to the end, 0 to 1; empty lets the form decide
/// @param form names of sections in order; empty lets the length decide
/// @param bars how long the piece is composed before it is fitted to its place; 0: as its place is
/// @param filling how a piece of so many bars fills its place
/// @param hits words of the script on which the music arrives, as written
/// @param stems those that are not played as the mood has them
/// @param soundfonts by stem
/// @param unknown words that mean nothing to us, as written
public record MusicManner(
        int take,
        Genre genre,
        Optional<Metre> metre,
        int density,
        int harmony,
        List<Double> curve,
        List<String> form,
        int bars,
        Filling filling,
        List<String> hits,
        Map<MusicStem, StemManner> stems,
        Map<MusicStem, Soundfont> soundfonts,
        List<String> unknown) {
    /// As the moods alone decide.
    public static final MusicManner PLAIN = read(List.of());

    private static final int MOST_DENSITY = 3;
    private static final int MOST_BARS = 2_000;
    private static final Pattern STEM =
            Pattern.compile(
                    "(no |with )?([a-z]+)(?: (take|on) (.+)| ([+-]?[0-9]{1,2}(?:[.][0-9]+)?)"
                            + " ?db)?");
    private static final Pattern SOUNDFONT =
            Pattern.compile("(?:([a-z]+) )?soundfont \"([^\"]+)\"(?: program ([0-9]+))?");

    /// How a piece of a given number of bars fills another length.
    public enum Filling {
        /// Every section keeps its place and order and is longer or shorter by whole bars.
        RETIME,

        /// It begins again.
        LOOP,

        /// Its rounds are played again before it ends.
        EXTEND
    }

    public MusicManner {
        curve = List.copyOf(curve);
        form = List.copyOf(form);
        hits = List.copyOf(hits);
        stems = Collections.unmodifiableMap(copy(stems));
        soundfonts = Collections.unmodifiableMap(copy(soundfonts));
        unknown = List.copyOf(unknown);
    }

    private static <T> Map<MusicStem, T> copy(Map<MusicStem, T> map) {
        Map<MusicStem, T> copy = new EnumMap<>(MusicStem.class);
        copy.putAll(map);
        return copy;
    }

    /// Whether a word only says how loud a stem is, or that it is muted: what is played is the
    /// same.
    public static boolean isLevel(String word) {
        return word.startsWith("no ") || word.endsWith("db");
    }

    /// How one stem is played.
    public StemManner stem(MusicStem stem) {
        return stems.getOrDefault(stem, StemManner.PLAIN);
    }

    /// What the words mean; of two that say the same thing the later counts.
    public static MusicManner read(List<String> words) {
        Reading reading = new Reading();
        words.forEach(reading::take);
        return reading.manner();
    }

    /// What has been read so far.
    private static final class Reading {
        private int take = 1;
        private Genre genre = Genre.SCORE;
        private Optional<Metre> metre = Optional.empty();
        private int density;
        private int harmony;
        private List<Double> curve = List.of();
        private List<String> form = List.of();
        private int bars;
        private Filling filling = Filling.RETIME;
        private final List<String> hits = new ArrayList<>();
        private final Map<MusicStem, StemManner> stems = new EnumMap<>(MusicStem.class);
        private final Map<MusicStem, Soundfont> soundfonts = new EnumMap<>(MusicStem.class);
        private final List<String> unknown = new ArrayList<>();

        private void take(String word) {
            String[] parts = word.split(" ");
            String last = parts[parts.length - 1];
            switch (parts[0]) {
                case "take" -> take = Math.max(1, number(last));
                case "simplify", "simpler" -> density = Math.max(-MOST_DENSITY, density - 1);
                case "enrich", "richer" -> density = Math.min(MOST_DENSITY, density + 1);
                case "reharmonise", "reharmonize" ->
                        harmony = parts.length > 1 ? number(last) : harmony + 1;
                case "curve" -> curve = curve(parts);
                case "form" -> form = List.of(parts).subList(1, parts.length);
                case "loop" -> filling = Filling.LOOP;
                case "extend" -> filling = Filling.EXTEND;
                case "hit" -> hits.add(word.substring(4).replace("\"", "").strip());
                default -> takeOther(word, parts);
            }
        }

        private void takeOther(String word, String[] parts) {
            Optional<Metre> counted = Metre.of(word);
            Optional<Genre> played = Genre.of(word);
            Matcher font = SOUNDFONT.matcher(word);
            if (counted.isPresent()) {
                metre = counted;
            } else if (played.isPresent()) {
                genre = played.get();
            } else if (parts.length == 2 && parts[1].equals("bars")) {
                bars = Math.min(MOST_BARS, number(parts[0]));
            } else if (font.matches()) {
                soundfont(font);
            } else if (!stem(word)) {
                unknown.add(word);
            }
        }

        private void soundfont(Matcher form) {
            int program = form.group(3) == null ? -1 : Math.min(127, number(form.group(3)));
            Soundfont font = new Soundfont(form.group(2), program);
            Optional<MusicStem> one = Optional.ofNullable(form.group(1)).flatMap(MusicStem::of);
            one.ifPresentOrElse(
                    stem -> soundfonts.put(stem, font),
                    () -> {
                        for (MusicStem stem : MusicStem.values()) {
                            soundfonts.putIfAbsent(stem, font);
                        }
                    });
        }

        private boolean stem(String word) {
            Matcher form = STEM.matcher(word);
            Optional<MusicStem> named =
                    form.matches() ? MusicStem.of(form.group(2)) : Optional.empty();
            if (named.isEmpty()) {
                return false;
            }
            StemManner before = stems.getOrDefault(named.get(), StemManner.PLAIN);
            Optional<StemManner> after = changed(before, form);
            after.ifPresent(it -> stems.put(named.get(), it));
            return after.isPresent();
        }

        private static Optional<StemManner> changed(StemManner before, Matcher form) {
            if ("no ".equals(form.group(1))) {
                return Optional.of(before.withMuted());
            }
            if (form.group(5) != null) {
                return Optional.of(before.withGainDb(Double.parseDouble(form.group(5))));
            }
            if (form.group(3) == null) {
                return Optional.of(before.withWanted());
            }
            return form.group(3).equals("take")
                    ? Optional.of(before.withTake(number(form.group(4))))
                    : Instrument.of(form.group(4)).map(before::withInstrument);
        }

        private static List<Double> curve(String[] parts) {
            List<Double> curve = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                curve.add(Math.min(100, number(parts[i])) / 100.0);
            }
            return curve;
        }

        private static int number(String digits) {
            return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
        }

        private MusicManner manner() {
            return new MusicManner(
                    take,
                    genre,
                    metre,
                    density,
                    harmony,
                    curve,
                    form,
                    bars,
                    filling,
                    hits,
                    stems,
                    soundfonts,
                    unknown);
        }
    }
}
