package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.voice.sing.Choir;
import studio.longplay.engine.voice.sing.Song;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// What the lyrics of a scene are sung to, and who speaks or sings in numbers.
///
/// A song that says no tempo, key or mood takes them from the music cue before it, and else from
/// its mood. Lyrics without a song are sung to the music cue before them: it plays in their key and
/// tempo then, and they begin with its bars.
public final class SceneSongs {
    private static final List<String> TONICS = List.of("F", "G", "D", "C", "A", "Eb", "Bb");
    private static final int BEATS = 4;
    private static final int WALTZ_BEATS = 3;
    private static final String WALTZ = "3/4";
    private static final String COMPOUND = "6/8";

    /// Quarter notes in a beat of 6/8.
    private static final double DOTTED = 1.5;

    private final Map<ElementId, Song> songs = new HashMap<>();
    private final Map<ElementId, Choir> choirs = new HashMap<>();
    private final Map<String, Choir> ofSpeakers = new HashMap<>();
    private Optional<Cue.SongCue> song = Optional.empty();
    private Optional<Cue.MusicCue> music = Optional.empty();
    private Optional<Cue.EnsembleCue> waiting = Optional.empty();

    private SceneSongs() {}

    /// Of a scene.
    public static SceneSongs of(Scene scene) {
        SceneSongs found = new SceneSongs();
        for (ScriptPart part : scene.parts()) {
            if (part instanceof Line line) {
                line.cues().forEach(inside -> found.take(inside.cue()));
                found.line(line);
            } else if (part instanceof Cue cue) {
                found.take(cue);
            }
        }
        return found;
    }

    /// What a line is sung to; empty for one that is spoken.
    public Optional<Song> song(Line line) {
        return Optional.ofNullable(songs.get(line.id()));
    }

    /// How many say or sing a line.
    public Choir choir(Line line) {
        return choirs.getOrDefault(line.id(), Choir.SOLO);
    }

    private void take(Cue cue) {
        if (cue instanceof Cue.SongCue begins) {
            song = Optional.of(begins).filter(it -> !it.stops());
        } else if (cue instanceof Cue.MusicCue plays) {
            music = Optional.of(plays).filter(it -> !it.stops());
        } else if (cue instanceof Cue.EnsembleCue group) {
            waiting = Optional.of(group);
        }
    }

    private void line(Line line) {
        waiting.ifPresent(group -> ofSpeakers.put(line.speaker().key(), choir(group)));
        waiting = Optional.empty();
        Choir choir = ofSpeakers.getOrDefault(line.speaker().key(), Choir.SOLO);
        if (!choir.isSolo()) {
            choirs.put(line.id(), choir);
        }
        if (line.sung()) {
            songs.put(line.id(), song(song, music).with(choir));
        }
    }

    private static Choir choir(Cue.EnsembleCue group) {
        Choir.Layering layering =
                switch (group.layering()) {
                    case UNISON -> Choir.Layering.UNISON;
                    case OCTAVES -> Choir.Layering.OCTAVES;
                    case THIRDS -> Choir.Layering.THIRDS;
                    case CALL_AND_RESPONSE -> Choir.Layering.CALL_AND_RESPONSE;
                };
        return new Choir(group.voices(), layering, group.spread());
    }

    /// A song with all that the script leaves open decided.
    static Song song(Optional<Cue.SongCue> cue, Optional<Cue.MusicCue> music) {
        List<String> moods = new ArrayList<>(cue.map(Cue.SongCue::moods).orElse(List.of()));
        if (moods.isEmpty()) {
            moods.addAll(music.map(Cue.MusicCue::moods).orElse(List.of()));
        }
        Manner manner = manner(moods);
        int tune = cue.map(Cue.SongCue::tune).orElse(1);
        long seed = seed(String.join(" ", moods) + " " + tune);
        String metre = metre(cue, music);
        boolean compound = metre.equals(COMPOUND);
        double bpm = cue.map(Cue.SongCue::bpm).orElse(0.0);
        double played = music.map(Cue.MusicCue::bpm).orElse(0.0);
        String key = cue.map(Cue.SongCue::key).orElse("");
        String playedKey = music.map(Cue.MusicCue::key).orElse("");
        String tonic = TONICS.get((int) (seed % TONICS.size()));
        return new Song(
                moods,
                (bpm > 0 ? bpm : played > 0 ? Math.clamp(played, 30, 240) : manner.bpm())
                        * (compound ? DOTTED : 1),
                !key.isEmpty() ? key : !playedKey.isEmpty() ? playedKey : tonic + manner.mode(),
                compound || metre.equals(WALTZ) ? WALTZ_BEATS : BEATS,
                compound,
                cue.map(Cue.SongCue::melody).orElse(studio.longplay.engine.script.Melody.NONE),
                seed,
                cue.map(Cue.SongCue::legato).orElse(false),
                Choir.SOLO);
    }

    /// The accompaniment that a song asks for, as a music cue in its place.
    ///
    /// @param before the music cue that holds where the song begins
    static Cue.MusicCue accompaniment(Cue.SongCue cue, Optional<Cue.MusicCue> before) {
        Song song = song(Optional.of(cue), before);
        List<String> manner = new ArrayList<>(before.map(Cue.MusicCue::manner).orElse(List.of()));
        manner.removeIf(word -> word.matches("[346]/[48]|no lead|no melody|hit .*"));
        manner.add(song.compound() ? COMPOUND : song.beatsPerBar() == WALTZ_BEATS ? WALTZ : "4/4");
        manner.add("no lead");
        List<String> moods = song.moods().isEmpty() ? List.of("calm") : song.moods();
        return new Cue.MusicCue(
                cue.id(), cue.sourceLine(), moods, tapped(song), song.key(), cue.stops(), manner);
    }

    /// Beats a minute as one taps them.
    private static double tapped(Song song) {
        return song.bpm() / (song.compound() ? DOTTED : 1);
    }

    /// A music cue of a scene as it is played where lyrics without a song are sung to it: in their
    /// key and tempo, and without a tune of its own; as it stands if nobody sings to it, or if it
    /// arrives on words and so has no even bars.
    static Cue.MusicCue sungTo(Scene scene, Cue.MusicCue cue) {
        if (cue.stops() || !isSungTo(scene, cue)) {
            return cue;
        }
        Song song = song(Optional.empty(), Optional.of(cue));
        List<String> manner = new ArrayList<>(cue.manner());
        manner.removeIf(word -> word.matches("[346]/[48]|no lead|no melody"));
        manner.add(song.compound() ? COMPOUND : song.beatsPerBar() == WALTZ_BEATS ? WALTZ : "4/4");
        manner.add("no lead");
        return new Cue.MusicCue(
                cue.id(), cue.sourceLine(), cue.moods(), tapped(song), song.key(), false, manner);
    }

    /// Whether music of a scene, as it is laid, is the accompaniment of somebody's song.
    public static boolean accompanies(Scene scene, Cue.MusicCue laid) {
        return cues(scene)
                        .anyMatch(cue ->
                                cue instanceof Cue.SongCue song && song.id().equals(laid.id()))
                || isSungTo(scene, laid);
    }

    private static Stream<Cue> cues(Scene scene) {
        return scene.parts().stream().flatMap(part -> cues(part).stream());
    }

    private static List<Cue> cues(ScriptPart part) {
        return switch (part) {
            case Line line -> line.cues().stream().map(Line.CueAtWord::cue).toList();
            case Cue own -> List.of(own);
            case Action _ -> List.of();
        };
    }

    /// Whether lyrics without a song come after a music cue with even bars and before the next.
    private static boolean isSungTo(Scene scene, Cue.MusicCue cue) {
        if (cue.manner().stream().anyMatch(word -> word.matches("hit .*|[0-9]+ bars"))) {
            return false;
        }
        boolean song = false;
        boolean plays = false;
        for (ScriptPart part : scene.parts()) {
            for (Cue own : cues(part)) {
                if (own instanceof Cue.SongCue begins) {
                    song = !begins.stops();
                }
                if (own instanceof Cue.MusicCue music) {
                    plays = music.id().equals(cue.id());
                }
            }
            if (part instanceof Line line && line.sung() && plays && !song) {
                return true;
            }
        }
        return false;
    }

    /// That of the song, else of the music it is sung to.
    private static String metre(Optional<Cue.SongCue> cue, Optional<Cue.MusicCue> music) {
        return cue.filter(song -> song.beatsPerBar() > 0)
                .map(Cue.SongCue::metre)
                .or(() ->
                        music.flatMap(played ->
                                played.manner().stream()
                                        .filter(word -> word.matches("[34]/4|6/8"))
                                        .reduce((_, last) -> last)))
                .orElse("4/4");
    }

    /// How a mood is sung if nothing else is said.
    private record Manner(double bpm, String mode) {}

    private static Manner manner(List<String> moods) {
        for (String mood : moods) {
            switch (mood.toLowerCase(Locale.ROOT)) {
                case "calm", "romantic", "ambient", "gentle" -> {
                    return new Manner(72, " major");
                }
                case "sad", "dark", "mournful" -> {
                    return new Manner(63, " minor");
                }
                case "tense", "epic", "mysterious" -> {
                    return new Manner(80, " minor");
                }
                case "joyful", "playful", "happy" -> {
                    return new Manner(108, " major");
                }
                default -> {}
            }
        }
        return new Manner(80, " major");
    }

    private static long seed(String words) {
        CRC32C crc = new CRC32C();
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
