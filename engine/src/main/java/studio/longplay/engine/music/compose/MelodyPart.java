package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.compose.Page.Player;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Section;

import java.util.SplittableRandom;

/// A motif in A, its variation in A', another in B; strong beats and phrase ends on chord tones.
///
/// Under speech every other half phrase rests and nothing is higher than a G of 784 Hz.
final class MelodyPart {
    private static final int FLOOR = 60;
    private static final int LOWEST = 60;
    private static final int HIGHEST_UNDER_SPEECH = 79;
    private static final int HIGHEST = 86;
    private static final double ENTERS_AT = 0.33;
    private static final double LEGATO = 0.94;

    private final Sketch sketch;
    private final Page page;
    private final Player player;
    private final Motif home;
    private final Motif away;
    private final SplittableRandom random;
    private int step = 4;

    MelodyPart(Sketch sketch, Page page, SplittableRandom random) {
        this.sketch = sketch;
        this.page = page;
        this.random = random;
        this.player = new Player(MusicStem.MELODY, sketch.style().band().melody(), 10);
        double density = sketch.style().manner().melodyDensity() * (sketch.bed() ? 0.8 : 1.3);
        this.home = Motif.draw(sketch.metre(), density, random);
        this.away = Motif.draw(sketch.metre(), density * 1.2, random);
    }

    void write() {
        for (Section section : sketch.sections()) {
            if (section.intensity() < ENTERS_AT || section.name().equals("intro")) {
                continue;
            }
            step = section.away() ? 5 : 3;
            for (int bar = section.firstBar(); bar < section.endBar(); bar += 2) {
                boolean answer = (bar - section.firstBar()) % 4 == 2;
                boolean rests = sketch.bed() && !answer && random.nextInt(3) == 0;
                if (!rests && !(sketch.bed() && answer && random.nextInt(5) < 2)) {
                    halfPhrase(section, bar, answer);
                }
            }
        }
    }

    private void halfPhrase(Section section, int bar, boolean answer) {
        Motif motif = (section.away() ? away : home).varied(section.variation());
        int bars = Math.min(2, section.endBar() - bar);
        double endBeat = Math.min(bars * (double) sketch.beats(), room(bar));
        int count = motif.beats().size();
        for (int i = 0; i < count; i++) {
            double beat = motif.beats().get(i);
            double next = i + 1 < count ? motif.beats().get(i + 1) : endBeat;
            if (beat >= endBeat) {
                return;
            }
            boolean ends = i + 1 == count || next >= endBeat;
            boolean strong = ends || isStrong(beat);
            step = held(step + motif.leaps().get(i));
            int midi = pitch(bar, beat, strong, ends && answer);
            double beats = (Math.min(next, endBeat) - beat) * LEGATO;
            double velocity = 0.5 + 0.3 * section.intensity() + (strong ? 0.06 : 0);
            page.write(player, midi, beatOf(bar, beat), beats, velocity);
        }
    }

    private boolean isStrong(double beat) {
        double inBar = beat % sketch.beats();
        return switch (sketch.metre()) {
            case FOUR_FOUR -> inBar % 2 == 0;
            case THREE_FOUR -> inBar == 0;
            case SIX_EIGHT -> inBar % 1 < 0.01;
        };
    }

    /// Bars before a hit point may be longer than usual; the motif waits there.
    private double beatOf(int bar, double beat) {
        int later = (int) (beat / sketch.beats());
        return sketch.beatOf(bar + later) + beat - later * (double) sketch.beats();
    }

    /// Beats a half phrase may take so that the last bar stays with the final chord.
    private double room(int bar) {
        return (sketch.tempo().bars() - 1 - bar) * (double) sketch.beats();
    }

    private static int held(int step) {
        return Math.max(0, Math.min(10, step));
    }

    private int pitch(int bar, double beat, boolean strong, boolean closes) {
        int chordBar = bar + (int) (beat / sketch.beats());
        Chord chord = sketch.chords().get(Math.min(chordBar, sketch.tempo().bars() - 1));
        int midi = sketch.key().pitch(step, FLOOR);
        boolean clashes =
                chord.raisesLeadingTone() && Math.floorMod(midi - sketch.key().tonic(), 12) == 10;
        if (strong || closes || clashes) {
            midi = nearestTone(chord, midi);
        }
        int highest = sketch.bed() ? HIGHEST_UNDER_SPEECH : HIGHEST;
        while (midi > highest) {
            midi -= 12;
        }
        while (midi < LOWEST) {
            midi += 12;
        }
        return midi;
    }

    private static int nearestTone(Chord chord, int midi) {
        for (int away = 0; away < 7; away++) {
            if (chord.contains(midi - away)) {
                return midi - away;
            }
            if (chord.contains(midi + away)) {
                return midi + away;
            }
        }
        return midi;
    }
}
