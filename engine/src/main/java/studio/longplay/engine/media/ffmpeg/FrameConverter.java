package studio.longplay.engine.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.Patches;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoSettings;

/// Turns drawn pictures into what an encoder of eight or of ten bits takes.
final class FrameConverter {
    /// P010 holds its ten bits in the upper end of sixteen.
    private static final int P010_LEFT = 6;

    private final int sampleBytes;
    private final YuvConverter plain;
    private final @Nullable DeepConverter deep;

    FrameConverter(VideoSettings settings, boolean semiPlanar) {
        int width = settings.width();
        int height = settings.height();
        boolean ten = settings.codec().bitDepth() > 8;
        sampleBytes = ten ? 2 : 1;
        plain = new YuvConverter(width, height);
        deep = ten ? new DeepConverter(width, height, semiPlanar ? P010_LEFT : 0) : null;
    }

    /// Bytes that a sample takes in memory.
    int sampleBytes() {
        return sampleBytes;
    }

    void convert(Pixels picture, YuvConverter.Planes planes) {
        if (deep == null) {
            plain.convert(picture, planes);
        } else {
            deep.convert(picture, planes);
        }
    }

    /// Turns what has changed since the picture that the planes hold; all of it where deep.
    void convert(Pixels picture, YuvConverter.Planes planes, Patches changes) {
        if (deep == null) {
            plain.convert(picture, planes, changes);
        } else {
            deep.convert(picture, planes);
        }
    }
}
