package studio.longplay.engine.project.desk;

import java.util.List;
import java.util.Optional;

/// The strips that come with the studio, made for voices at the level takes are brought to (about
/// -23 LUFS, peaks around -8 dB).
public final class StripPresets {
    private static final DeEsser GENTLE = new DeEsser(6500, -36, 5);
    private static final DeEsser STRICT = new DeEsser(6200, -38, 9);

    private StripPresets() {}

    /// All of them, in the order in which they are offered.
    public static List<StripPreset> all() {
        return List.of(
                new StripPreset("plain", Strip.PLAIN),
                new StripPreset("narrator", narrator()),
                new StripPreset("radio-voice", radioVoice()),
                new StripPreset("close", close()),
                new StripPreset("clean-recording", cleanRecording()),
                new StripPreset("phone", phone()),
                new StripPreset("old-radio", oldRadio()),
                new StripPreset("megaphone", megaphone()),
                new StripPreset("thought", thought()),
                new StripPreset("next-room", nextRoom()),
                new StripPreset("chamber", chamber()),
                new StripPreset("hall", hall()),
                new StripPreset("far-away", farAway()));
    }

    /// The preset of a key.
    public static Optional<StripPreset> find(String key) {
        return all().stream().filter(preset -> preset.key().equals(key)).findFirst();
    }

    /// Warm and even, for hours.
    private static Strip narrator() {
        return Strip.PLAIN
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(70),
                                Band.peak(280, -2, 1.1),
                                Band.peak(3400, 1.5, 0.9),
                                Band.highShelf(10_000, 1)))
                .withDeEsser(GENTLE)
                .withCompressor(new Compressor(-26, 2.5, 8, 8, 160, 2));
    }

    /// Near, dense and bright, over music.
    private static Strip radioVoice() {
        return Strip.PLAIN
                .withGate(new Gate(-56, 10, 1, 120, 200))
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(90),
                                Band.lowShelf(150, 2.5),
                                Band.peak(350, -3, 1.2),
                                Band.peak(3000, 3, 0.9),
                                Band.highShelf(9000, 2)))
                .withDeEsser(STRICT)
                .withCompressor(new Compressor(-32, 4.5, 6, 3, 90, 5));
    }

    /// A whisper beside the ear.
    private static Strip close() {
        return Strip.PLAIN
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(60), Band.lowShelf(200, 3), Band.highShelf(8000, 3)))
                .withDeEsser(STRICT)
                .withCompressor(new Compressor(-34, 4, 8, 5, 120, 5));
    }

    /// Takes the room and the hum off a recording.
    private static Strip cleanRecording() {
        return Strip.PLAIN
                .withGate(new Gate(-50, 16, 1, 150, 250))
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(90),
                                Band.peak(220, -2.5, 1.4),
                                Band.peak(500, -1.5, 1)))
                .withDeEsser(GENTLE)
                .withCompressor(new Compressor(-26, 2, 8, 10, 180, 1.5));
    }

    /// The other end of the line: 300 to 3400 Hz.
    private static Strip phone() {
        return Strip.PLAIN
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(300),
                                Band.highPass(320),
                                Band.peak(1800, 4, 1),
                                Band.lowPass(3300),
                                Band.lowPass(3400)))
                .withCompressor(new Compressor(-30, 4, 4, 2, 80, 4));
    }

    /// A valve set in the corner.
    private static Strip oldRadio() {
        return Strip.PLAIN
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(220),
                                Band.peak(900, 5, 0.8),
                                Band.peak(2400, 2, 2),
                                Band.lowPass(4500),
                                Band.lowPass(5500)))
                .withCompressor(new Compressor(-36, 6, 4, 2, 70, 6));
    }

    /// A horn over a square.
    private static Strip megaphone() {
        return Strip.PLAIN
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(500),
                                Band.highPass(500),
                                Band.peak(1600, 8, 1.6),
                                Band.lowPass(4000)))
                .withCompressor(new Compressor(-40, 10, 2, 1, 60, 8))
                .withReverbSendDb(-16);
    }

    /// What somebody thinks and does not say.
    private static Strip thought() {
        return Strip.PLAIN
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(140), Band.peak(400, -3, 1), Band.highShelf(7000, 3)))
                .withDeEsser(STRICT)
                .withCompressor(new Compressor(-32, 3, 8, 6, 140, 3))
                .withReverbSendDb(-12);
    }

    /// Behind a door.
    private static Strip nextRoom() {
        return Strip.PLAIN
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(110),
                                Band.peak(300, 2, 1),
                                Band.lowPass(800),
                                Band.lowPass(1400)))
                .withReverbSendDb(-14);
    }

    /// A furnished room.
    private static Strip chamber() {
        return Strip.PLAIN.withEqualizer(Equalizer.of(Band.highPass(80))).withReverbSendDb(-20);
    }

    /// A stage, from the tenth row.
    private static Strip hall() {
        return Strip.PLAIN
                .withEqualizer(Equalizer.of(Band.highPass(90), Band.highShelf(6500, -2)))
                .withReverbSendDb(-10);
    }

    /// Across a valley.
    private static Strip farAway() {
        return Strip.PLAIN
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(220), Band.highShelf(3000, -6), Band.lowPass(6000)))
                .withReverbSendDb(-6);
    }
}
