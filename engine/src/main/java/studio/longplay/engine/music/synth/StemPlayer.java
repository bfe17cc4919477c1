package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// Plays one stem of a score from beginning to end, block by block.
///
/// It costs a voice a note that sounds and 200 kB for its room, whatever the piece's length.
public final class StemPlayer {
    private static final double STROKE_THRESHOLD_DB = -24;

    private final List<Note> notes;
    private final Timbres timbres;
    private final long seed;
    private final Reverb reverb;
    private final Chorus chorus;
    private final Equalizer equalizer;
    private final Tilt tilt;
    private final Squeeze squeeze;
    private final boolean squeezed;
    private final float reverbShare;
    private final boolean widened;
    private final List<Voice> voices = new ArrayList<>();
    private int nextNote;
    private long position;

    public StemPlayer(Score score, MusicStem stem, Timbres timbres) {
        this.notes = score.notes(stem);
        this.timbres = timbres;
        this.seed = score.seed() * 1_000_003L + stem.word().hashCode();
        this.reverb = new Reverb(score.reverbSeconds());
        this.chorus = new Chorus(timbres.sine());
        this.equalizer = new Equalizer(score.bed() && stem != MusicStem.BASS);
        this.tilt = new Tilt(score.tiltDb());
        this.reverbShare = (float) (score.reverbShare() * roomShare(stem));
        this.squeeze = new Squeeze(STROKE_THRESHOLD_DB - score.levelDb());
        this.squeezed = stem != MusicStem.PAD && stem != MusicStem.CHOIR;
        this.widened = stem == MusicStem.PAD || stem == MusicStem.KEYS;
    }

    private static double roomShare(MusicStem stem) {
        return switch (stem) {
            case PAD -> 0.8;
            case CHOIR -> 1.1;
            case KEYS, MELODY -> 1;
            case BASS -> 0.12;
            case DRUMS -> 0.55;
        };
    }

    /// Writes the next `count` samples to `out[0..1][0..count)`.
    public void play(float[][] out, int count) {
        Arrays.fill(out[0], 0, count, 0);
        Arrays.fill(out[1], 0, count, 0);
        for (Iterator<Voice> each = voices.iterator(); each.hasNext(); ) {
            if (!each.next().play(out, 0, count)) {
                each.remove();
            }
        }
        begin(out, count);
        if (widened) {
            chorus.addTo(out, count);
        }
        equalizer.apply(out, count);
        tilt.apply(out, count);
        if (squeezed) {
            squeeze.apply(out, count);
        }
        reverb.addTo(out, count, reverbShare);
        position += count;
    }

    private void begin(float[][] out, int count) {
        while (nextNote < notes.size() && notes.get(nextNote).startSample() < position + count) {
            Note note = notes.get(nextNote);
            for (Voice voice : timbres.voices(note, seed + 31L * nextNote)) {
                if (voice.play(out, (int) (note.startSample() - position), count)) {
                    voices.add(voice);
                }
            }
            nextNote++;
        }
    }
}
