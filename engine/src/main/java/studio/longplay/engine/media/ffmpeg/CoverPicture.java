package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PNG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.PictureReader;
import studio.longplay.engine.media.Pixels;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;

/// The picture that a player shows for a piece of sound; its file's bytes are taken as they are.
final class CoverPicture {
    private static final int MOST_PIXELS = 16_000_000;
    private static final int TICKS_PER_SECOND = 90_000;

    private final byte[] bytes;
    private final boolean png;
    private final int width;
    private final int height;

    private CoverPicture(byte[] bytes, boolean png, int width, int height) {
        this.bytes = bytes;
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /// @throws StudioFault.Input `sound.cover` if it is no JPEG or PNG
    /// @throws StudioFault as [PictureReader#read]
    static CoverPicture read(Path file) throws StudioFault {
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = new PictureReader().read(file, arena, MOST_PIXELS);
            byte[] bytes = Files.readAllBytes(file);
            boolean png = bytes[0] == (byte) 0x89 && bytes[1] == 'P';
            boolean jpeg = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
            if (!png && !jpeg) {
                throw new StudioFault.Input(
                        "sound.cover",
                        "The cover " + file + " is neither a JPEG nor a PNG file.",
                        "Save it as one of these, then start again.");
            }
            return new CoverPicture(bytes, png, pixels.width(), pixels.height());
        } catch (IOException e) {
            throw MediaInput.unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    /// Adds the stream that holds it, before the file is begun.
    void addTo(MediaOutput output) {
        AVStream stream = output.add(TICKS_PER_SECOND);
        stream.disposition(AV_DISPOSITION_ATTACHED_PIC);
        AVCodecParameters parameters = stream.codecpar();
        parameters.codec_type(AVMEDIA_TYPE_VIDEO);
        parameters.codec_id(png ? AV_CODEC_ID_PNG : AV_CODEC_ID_MJPEG);
        parameters.format(png ? AV_PIX_FMT_RGB24 : AV_PIX_FMT_YUVJ420P);
        parameters.width(width);
        parameters.height(height);
    }

    /// Writes it, once the file is begun.
    void write(MediaOutput output, int stream) throws StudioFault {
        AVPacket packet = av_packet_alloc();
        try {
            Ffmpeg.allocated(av_new_packet(packet, bytes.length));
            packet.data().put(bytes, 0, bytes.length);
            packet.stream_index(stream);
            packet.pts(0);
            packet.dts(0);
            packet.flags(AV_PKT_FLAG_KEY);
            output.write(packet);
        } finally {
            av_packet_free(packet);
        }
    }
}
