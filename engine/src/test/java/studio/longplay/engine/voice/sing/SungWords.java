package studio.longplay.engine.voice.sing;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.script.Melody;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes verses spoken, spoken slowly, sung and sung legato, for a recogniser: `SungWords FOLDER`.
/// The words stand beside them; by the verses whose names begin with `held` nothing may be chosen.
final class SungWords {
    /// How each verse is heard, as its files are called.
    static final List<String> KINDS = List.of("spoken", "slow", "sung", "legato");

    private static final List<String> VOICES = List.of("clara", "victor");
    private static final double SLOW = 0.7;
    private static final double BPM = 72;

    private static final List<Verse> VERSES =
            List.of(
                    new Verse(
                            "water",
                            "The water is wide\n"
                                    + "I cannot get over\n"
                                    + "And neither have I wings to fly\n"
                                    + "Give me a boat that can carry two\n"
                                    + "And both shall row my love and I"),
                    new Verse(
                            "grace",
                            "Amazing grace how sweet the sound\nThat saved a wretch like me\nI once"
                                    + " was lost but now am found\nWas blind but now I see"),
                    new Verse(
                            "range",
                            "Oh give me a home where the buffalo roam\n"
                                    + "Where the deer and the antelope play\n"
                                    + "Where never is heard a discouraging word\n"
                                    + "And the skies are not cloudy all day"),
                    new Verse(
                            "down",
                            "Down in the valley the valley so low\nHang your head over hear the"
                                    + " wind blow\nRoses love sunshine violets love dew\nAngels in"
                                    + " heaven know I love you"),
                    new Verse(
                            "held-bonnie",
                            "My bonnie lies over the ocean\nMy bonnie lies over the sea\nMy bonnie"
                                    + " lies over the ocean\nOh bring back my bonnie to me"),
                    new Verse(
                            "held-dreamer",
                            "Beautiful dreamer wake unto me\n"
                                    + "Starlight and dewdrops are waiting for thee\n"
                                    + "Sounds of the rude world heard in the day\n"
                                    + "Lulled by the moonlight have all passed away"),
                    new Verse(
                            "held-night",
                            "Silent night holy night\nAll is calm all is bright\nRound yon virgin"
                                    + " mother and child\nSleep in heavenly peace"),
                    new Verse(
                            "held-valley",
                            "From this valley they say you are going\n"
                                    + "We will miss your bright eyes and sweet smile\n"
                                    + "For they say you are taking the sunshine\n"
                                    + "That has brightened our pathway a while"));

    private SungWords() {}

    /// @param words its lines, one below the other
    private record Verse(String name, String words) {}

    public static void main(String[] arguments) throws StudioFault, IOException {
        write(Files.createDirectories(Path.of(arguments[0])));
    }

    /// Writes `VERSE.VOICE.KIND.wav` at 48 kHz, and `VERSE.txt`.
    static void write(Path folder) throws StudioFault, IOException {
        try (Speech speech = new Speech()) {
            for (Verse verse : VERSES) {
                Files.writeString(folder.resolve(verse.name() + ".txt"), verse.words() + "\n");
                for (String voice : VOICES) {
                    write(folder.resolve(verse.name() + "." + voice), verse, voice, speech);
                }
            }
        }
    }

    private static void write(Path file, Verse verse, String voice, Speech speech)
            throws StudioFault {
        JobContext context = JobContext.quiet();
        SpeechRequest plain = request(verse, voice, Prosody.PLAIN, speech);
        Prosody slow = new Prosody(SLOW, 0, 0, List.of());
        Song song = new Song(List.of("calm"), BPM, "G major", 4, Melody.NONE, 1, Choir.SOLO);
        save(file + ".spoken.wav", speech.speak(plain, context).samples());
        save(
                file + ".slow.wav",
                speech.speak(request(verse, voice, slow, speech), context).samples());
        save(file + ".sung.wav", new Singing(speech).sing(plain, song, context).take().samples());
        save(
                file + ".legato.wav",
                new Singing(speech).sing(plain, joined(song), context).take().samples());
    }

    private static Song joined(Song song) {
        return new Song(
                song.moods(),
                song.bpm(),
                song.key(),
                song.beatsPerBar(),
                song.compound(),
                song.melody(),
                song.tune(),
                true,
                song.choir());
    }

    private static SpeechRequest request(
            Verse verse, String voice, Prosody prosody, Speech speech) {
        Voice who = speech.registry().find(voice).orElseThrow();
        return new SpeechRequest(verse.words(), who, prosody, Lexicon.empty(), 0);
    }

    private static void save(String file, float[] samples) throws StudioFault {
        WavWriter.write(
                Path.of(file),
                new WavFormat(SampleRate.HZ_48000, 1, WavFormat.Encoding.PCM_16),
                writer -> writer.write(new float[][] {samples}, 0, samples.length));
    }
}
