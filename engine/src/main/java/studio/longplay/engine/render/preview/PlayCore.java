package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.mix.Stem;

import java.util.function.Consumer;

/// What the player's thread does: block after block from the programme into the sink.
final class PlayCore implements AutoCloseable {
    private static final int BLOCK = PlayHead.BLOCK_SAMPLES;

    /// So much silence is written after the last sound that every meter has fallen: 200 ms.
    private static final int QUIET_BLOCKS = 19;

    private final PlayDesk desk;
    private final PreviewSound sound;
    private final PlayHead head;
    private final PlayMixer mixer;
    private final float[][] stems = new float[Stem.CHANNELS][BLOCK];
    private PlayWish wish = PlayWish.NOTHING;
    private int quietBlocks = QUIET_BLOCKS;

    PlayCore(PlayDesk desk, PlayMeters meters, Consumer<StudioFault> faults) {
        this.desk = desk;
        this.sound = new PreviewSound(PlayTape.sourceSamples(BLOCK), faults);
        this.mixer = new PlayMixer(meters);
        this.head = new PlayHead(sound, desk::mark, mixer.clicks());
    }

    /// Takes over what is wanted now.
    ///
    /// @return whether there is anything to be written
    @SuppressWarnings("ReferenceEquality") // Every command makes a new one.
    boolean follow() {
        PlayWish wanted = desk.wish();
        if (wanted != wish) {
            boolean stateChanged = wanted.stateNumber() != wish.stateNumber();
            boolean clicksChanged = stateChanged || wanted.clicking() != wish.clicking();
            boolean begins = wanted.motion().playing() && !wish.motion().playing();
            boolean anew = begins || wanted.measuring() != wish.measuring();
            wish = wanted;
            head.follow(wanted);
            mixer.aim(wanted, isQuiet());
            if (anew) {
                mixer.restart();
            }
            if (clicksChanged) {
                mixer.clicks().aim(beats(wanted));
            }
            if (stateChanged) {
                sound.closeUnused();
            }
        }
        return head.isSounding() || !isQuiet();
    }

    private static PlayBeats beats(PlayWish wanted) {
        PreviewState state = wanted.state();
        return wanted.clicking() && state != null ? PlayBeats.of(state) : PlayBeats.NONE;
    }

    private boolean isQuiet() {
        return quietBlocks >= QUIET_BLOCKS;
    }

    /// Writes one block.
    void writeBlock(SoundSink sink) throws InterruptedException {
        quietBlocks = head.isSounding() ? 0 : quietBlocks + 1;
        long written = sink.writtenSamples();
        head.render(stems, BLOCK, written + mixer.latencySamples());
        sink.write(mixer.mix(stems, written + BLOCK), BLOCK);
    }

    /// Nothing is written for now: files are closed, and it waits until something else is wanted.
    void rest(SoundSink sink) throws InterruptedException {
        sound.close();
        sink.rest();
        await();
    }

    /// Waits until something else is wanted.
    void await() throws InterruptedException {
        desk.awaitOtherThan(wish);
    }

    @Override
    public void close() {
        sound.close();
    }
}
