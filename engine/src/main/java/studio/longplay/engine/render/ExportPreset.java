package studio.longplay.engine.render;

import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.render.preset.BuiltIn;
import studio.longplay.engine.render.preset.DeliveryTerms;
import studio.longplay.engine.render.preset.Ladder;
import studio.longplay.engine.render.preset.Motion;
import studio.longplay.engine.render.preset.PictureTerms;
import studio.longplay.engine.render.preset.PresetKind;
import studio.longplay.engine.render.preset.SoundTerms;
import studio.longplay.engine.time.FrameRate;

import java.util.List;
import java.util.Optional;

/// What a delivery is to be.
///
/// @param name by which it is chosen; lower case, without spaces
public record ExportPreset(
        String name,
        PresetKind kind,
        PictureTerms picture,
        SoundTerms sound,
        DeliveryTerms delivery) {
    /// Small and quick, for a first look.
    public static final ExportPreset PREVIEW =
            new ExportPreset("preview", 960, 540, FrameRate.FPS_30, 2_000_000, 60, 160_000);

    /// 1920x1080.
    public static final ExportPreset HD =
            new ExportPreset("hd", 1920, 1080, FrameRate.FPS_30, 8_000_000, 60, 192_000);

    /// 3840x2160.
    public static final ExportPreset UHD =
            new ExportPreset("uhd", 3840, 2160, FrameRate.FPS_30, 24_000_000, 60, 192_000);

    /// Those that come with the program.
    public static final List<ExportPreset> ALL = BuiltIn.beside(PREVIEW, HD, UHD);

    /// A film as H.264 and AAC in MP4, for private use.
    ///
    /// @param bitRate that moving pictures aim at, bits per second; still ones take far less
    /// @param gopFrames frames from one key frame to the next, at most
    /// @param audioBitRate of the AAC, bits per second
    public ExportPreset(
            String name,
            int width,
            int height,
            FrameRate rate,
            long bitRate,
            int gopFrames,
            int audioBitRate) {
        this(
                name,
                PresetKind.FILM,
                new PictureTerms(
                        width,
                        height,
                        rate,
                        VideoCodec.H264,
                        Ladder.STANDARD,
                        bitRate,
                        gopFrames,
                        EncodingEffort.STANDARD,
                        Motion.LOOPING,
                        Optional.empty(),
                        true),
                SoundTerms.aac(audioBitRate),
                DeliveryTerms.USUAL);
    }

    public static Optional<ExportPreset> find(String name) {
        return ALL.stream().filter(preset -> preset.name().equalsIgnoreCase(name)).findFirst();
    }

    /// Pixels.
    public int width() {
        return picture.width();
    }

    /// Pixels.
    public int height() {
        return picture.height();
    }

    public FrameRate rate() {
        return picture.rate();
    }

    /// That moving pictures aim at, bits per second; still ones take far less.
    public long bitRate() {
        return picture.bitRate();
    }

    /// Frames from one key frame to the next, at most.
    public int gopFrames() {
        return picture.gopFrames();
    }

    /// Of the sound, bits per second.
    public int audioBitRate() {
        return sound.bitRate();
    }

    /// What is delivered is called so in its folder, for example `film.mp4` or `podcast.m4a`.
    public String fileName() {
        return switch (kind) {
            case FILM -> "film." + delivery.container().extension();
            case PODCAST -> "podcast." + soundExtension();
            case AUDIOBOOK -> "audiobook.m4b";
        };
    }

    private String soundExtension() {
        return switch (sound.codec()) {
            case AAC -> "m4a";
            case OPUS -> "opus";
            case MP3 -> "mp3";
            case FLAC -> "flac";
        };
    }

    public ExportPreset withName(String other) {
        return new ExportPreset(other, kind, picture, sound, delivery);
    }

    public ExportPreset withPicture(PictureTerms other) {
        return new ExportPreset(name, kind, other, sound, delivery);
    }

    public ExportPreset withSound(SoundTerms other) {
        return new ExportPreset(name, kind, picture, other, delivery);
    }

    public ExportPreset withDelivery(DeliveryTerms other) {
        return new ExportPreset(name, kind, picture, sound, other);
    }

    /// How an encoder is to be opened for it. One thread each: the workers are the parallelism.
    VideoSettings settings(String encoder) {
        return new VideoSettings(
                picture.width(),
                picture.height(),
                picture.rate(),
                picture.codec(),
                encoder,
                picture.effort(),
                picture.bitRate(),
                picture.gopFrames(),
                1);
    }
}
