package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;

/// An input that is listened to. One thread reads and closes it.
public interface SoundSource extends AutoCloseable {
    /// Samples per second, mostly 48,000.
    int rateHz();

    /// How long after it sounded a sample is read at the latest, as far as the machine tells; what
    /// the device itself takes comes on top.
    int latencyMillis();

    /// Waits for sound and reads it, all channels made one.
    ///
    /// @param samples filled from 0 on; full scale is -1 to 1
    /// @return how many; 0 where nothing came for a moment
    /// @throws StudioFault.Resource `record.unplugged` if no more will come
    int read(float[] samples) throws StudioFault, InterruptedException;

    /// Samples that the device threw away because they were not read in time.
    long lostSamples();

    @Override
    void close();
}
