package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.MuxPlan;

/// The packets of all chunks of a programme's sound as one stream.
sealed interface SoundPackets extends AutoCloseable permits AacTrack, OpusTrack {
    static SoundPackets of(MuxPlan plan) {
        return switch (plan.soundCodec()) {
            case AAC -> new AacTrack(plan.soundChunks());
            case OPUS -> new OpusTrack(plan.soundChunks());
            case MP3, FLAC ->
                    throw new IllegalArgumentException(
                            plan.soundCodec().words() + " does not go into films");
        };
    }

    /// Moves to the next packet.
    ///
    /// @return its length in [#packet()], or -1 after the last one
    /// @throws StudioFault.Media `media.damaged`
    int next() throws StudioFault;

    /// The bytes of the packet moved to; valid until the next move.
    byte[] packet();

    /// Samples of 48 kHz that each packet lasts.
    int samplesPerPacket();

    /// Samples that the first packets sound before the film begins.
    int priming();

    /// Says what the stream is.
    void describe(AVCodecParameters parameters);

    @Override
    void close() throws StudioFault;
}
