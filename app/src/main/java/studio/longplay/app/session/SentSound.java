package studio.longplay.app.session;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.play.SoundSink;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// A sound sent to the device, on threads of the work, never on the window's.
public final class SentSound {
    /// How much is sent at once.
    public static final int BLOCK_SAMPLES = 960;

    /// Sent after the end, so that the device has played all before it is closed.
    public static final int TAIL_SAMPLES = SoundSink.RATE_HZ / 5;

    private SentSound() {}

    /// What is sent.
    @FunctionalInterface
    public interface Sending {
        /// Sends it to its end, or until it is cancelled.
        void to(SoundSink sink) throws StudioFault, InterruptedException;
    }

    /// Opens the device and sends a sound; what the device still holds of a cancelled one is
    /// dropped.
    ///
    /// @return why nothing was heard; empty if it was
    public static Optional<String> send(Supplier<SoundSink> sinks, Sending sending)
            throws StudioFault {
        try (SoundSink sink = sinks.get()) {
            try {
                sending.to(sink);
            } catch (CancellationException stopped) {
                sink.flush();
                throw stopped;
            }
            return sink.silentBecause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }
}
