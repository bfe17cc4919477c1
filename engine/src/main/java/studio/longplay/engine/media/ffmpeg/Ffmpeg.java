package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOSPC;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;

import studio.longplay.engine.fault.StudioFault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Loading FFmpeg's libraries, and what their return codes mean.
final class Ffmpeg {
    private static final int REASON_BYTES = 128;

    private Ffmpeg() {}

    /// Loads the libraries once and routes their log; further calls cost nothing.
    ///
    /// @throws StudioFault.Resource `ffmpeg.missing`
    static void load() throws StudioFault {
        if (Libraries.MISSING.isPresent()) {
            LinkageError missing = Libraries.MISSING.get();
            throw new StudioFault.Resource(
                    "ffmpeg.missing",
                    "FFmpeg's libraries cannot be loaded (" + missing.getMessage() + ").",
                    "Install Longplay again for this kind of machine.",
                    missing);
        }
    }

    /// Asked again, JavaCPP looks for the files again: 5 s of a two-hour film's joining.
    private static final class Libraries {
        static final Optional<LinkageError> MISSING = load();

        private static Optional<LinkageError> load() {
            try {
                Loader.load(org.bytedeco.ffmpeg.global.avutil.class);
                Loader.load(org.bytedeco.ffmpeg.global.avcodec.class);
                Loader.load(org.bytedeco.ffmpeg.global.avformat.class);
                Loader.load(org.bytedeco.ffmpeg.global.swresample.class);
                Loader.load(org.bytedeco.ffmpeg.global.swscale.class);
                LogLines.route();
                return Optional.empty();
            } catch (LinkageError e) {
                return Optional.of(e);
            }
        }
    }

    /// FFmpeg's words for a negative return code.
    static String reason(int result) {
        byte[] text = new byte[REASON_BYTES];
        av_strerror(result, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /// @throws StudioFault.Resource `disk.full`
    /// @throws StudioFault.Media `media.unwritable` if the result is negative
    static void written(int result, Path file) throws StudioFault {
        if (result >= 0) {
            return;
        }
        if (result == AVERROR_ENOSPC()) {
            throw new StudioFault.Resource(
                    "disk.full",
                    "The disk is full: " + file + " could not be written.",
                    "Free some space or choose another folder, then start again.");
        }
        throw new StudioFault.Media(
                "media.unwritable",
                "The file " + file + " could not be written (" + reason(result) + ").",
                "Check that the folder exists and may be written to.");
    }

    /// @throws StudioFault.Resource `encoder.failed` if the result is negative
    static int encoded(int result, String encoder) throws StudioFault {
        if (result < 0) {
            throw new StudioFault.Resource(
                    "encoder.failed",
                    "The encoder " + encoder + " failed (" + reason(result) + ").",
                    "Start again; if it fails again, choose another encoder.");
        }
        return result;
    }

    /// Takes an encoder's next packet.
    ///
    /// @return whether there was one
    /// @throws StudioFault.Resource `encoder.failed`
    static boolean received(AVCodecContext codec, AVPacket packet, String encoder)
            throws StudioFault {
        int result = avcodec_receive_packet(codec, packet);
        if (result == AVERROR_EAGAIN() || result == AVERROR_EOF()) {
            return false;
        }
        encoded(result, encoder);
        return true;
    }

    /// Out of memory is the only way these calls fail.
    static void allocated(int result) {
        if (result < 0) {
            throw new OutOfMemoryError("FFmpeg: " + reason(result));
        }
    }

    /// The name FFmpeg knows a file by: never taken for an address of another protocol, whatever is
    /// in it.
    static BytePointer name(Path file) {
        byte[] text = ("file:" + file.toAbsolutePath()).getBytes(StandardCharsets.UTF_8);
        return new BytePointer(Arrays.copyOf(text, text.length + 1));
    }
}
