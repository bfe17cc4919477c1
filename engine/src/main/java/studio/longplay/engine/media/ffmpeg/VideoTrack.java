package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.VideoCodec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The packets of all pieces as one stream.
///
/// Where all pieces share their parameter sets, these stand in the film's index alone; where the
/// encoder changed half-way, they stand before every key frame too.
final class VideoTrack implements AutoCloseable {
    private final List<MuxPlan.Piece> pieces;
    private final PieceScan scan;
    private final int codecId;
    private final @Nullable IdrPictures idrPictures;
    private byte[] parameterSets;
    private MediaInput input;
    private int piece;
    private int framesOfPiece;
    private long frame;

    private VideoTrack(List<MuxPlan.Piece> pieces, MediaInput input, PieceScan scan)
            throws StudioFault {
        this.pieces = pieces;
        this.input = input;
        this.scan = scan;
        codecId = input.stream(0).codecpar().codec_id();
        parameterSets = parameterSets(input);
        idrPictures = codecId == AV_CODEC_ID_H264 ? new IdrPictures(sets()) : null;
    }

    private ParameterSets sets() throws StudioFault {
        try {
            return ParameterSets.of(parameterSets);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw differs(input.file(), e.getMessage());
        }
    }

    /// Opens the first piece.
    static VideoTrack open(List<MuxPlan.Piece> pieces) throws StudioFault {
        PieceScan scan = PieceScan.of(pieces);
        MediaInput input = MediaInput.open(pieces.getFirst().file(), "mp4");
        boolean opened = false;
        try {
            VideoTrack track = new VideoTrack(pieces, input, scan);
            opened = true;
            return track;
        } finally {
            if (!opened) {
                input.close();
            }
        }
    }

    /// At most so many key frames are among the frames.
    long keyFrames() {
        return scan.keyFrames();
    }

    /// What MP4 calls the codec, by where the parameter sets stand.
    int tag() {
        if (codecId == AV_CODEC_ID_H264) {
            return FourLetters.of(scan.mixed() ? "avc3" : "avc1");
        }
        if (codecId == AV_CODEC_ID_HEVC) {
            return FourLetters.of(scan.mixed() ? "hev1" : "hvc1");
        }
        return 0;
    }

    /// Its codec, without regard to its bit depth.
    VideoCodec codec() {
        return switch (codecId) {
            case AV_CODEC_ID_HEVC -> VideoCodec.HEVC;
            case AV_CODEC_ID_AV1 -> VideoCodec.AV1;
            default -> VideoCodec.H264;
        };
    }

    AVCodecParameters parameters() {
        return input.stream(0).codecpar();
    }

    /// Frames given so far.
    long frames() {
        return frame;
    }

    /// The next packet, valid until the next call, its times still the piece's; null after the last
    /// one.
    @Nullable AVPacket next() throws StudioFault {
        AVPacket packet = nextOfPiece();
        while (packet == null) {
            if (piece + 1 == pieces.size()) {
                return null;
            }
            openNext();
            packet = nextOfPiece();
        }
        boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
        if ((framesOfPiece == 0 && !key) || packet.pts() != packet.dts()) {
            throw differs(input.file(), "it does not start with a key frame or has B frames");
        }
        framesOfPiece++;
        frame++;
        return packet;
    }

    private @Nullable AVPacket nextOfPiece() throws StudioFault {
        MuxPlan.Piece current = pieces.get(piece);
        if (framesOfPiece == current.frames()) {
            return null;
        }
        AVPacket packet = input.next();
        if (packet == null && !current.isWhole()) {
            throw differs(
                    current.file(),
                    "it has " + framesOfPiece + " frames and not " + current.frames());
        }
        return packet;
    }

    private void openNext() throws StudioFault {
        AVCodecParameters before = input.stream(0).codecpar();
        int width = before.width();
        int height = before.height();
        input.close();
        piece++;
        framesOfPiece = 0;
        input = MediaInput.open(pieces.get(piece).file(), "mp4");
        byte[] sets = parameterSets(input);
        AVCodecParameters now = input.stream(0).codecpar();
        if (now.codec_id() != codecId || now.width() != width || now.height() != height) {
            throw differs(input.file(), "it was encoded with other settings than the first one");
        }
        if (!Arrays.equals(parameterSets, sets)) {
            parameterSets = sets;
            if (idrPictures != null) {
                idrPictures.use(sets());
            }
        }
    }

    /// The bytes of a key frame, told apart from the key frame before and, in a film of several
    /// encoders, behind its parameter sets; null if the packet may stay as it is.
    byte @Nullable [] apart(AVPacket packet) throws StudioFault {
        if ((packet.flags() & AV_PKT_FLAG_KEY) == 0 || (!scan.mixed() && idrPictures == null)) {
            return null;
        }
        byte[] picture = new byte[packet.size()];
        packet.data().get(picture);
        try {
            byte[] changed = idrPictures == null ? null : idrPictures.next(picture).orElse(null);
            if (!scan.mixed() || CodecSets.standIn(codecId, picture)) {
                return changed;
            }
            byte[] sets = CodecSets.before(codecId, parameterSets);
            byte[] rest = changed == null ? picture : changed;
            byte[] both = Arrays.copyOf(sets, sets.length + rest.length);
            System.arraycopy(rest, 0, both, sets.length, rest.length);
            return both;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw MediaInput.damaged(input.file(), String.valueOf(e.getMessage()));
        }
    }

    static byte[] parameterSets(MediaInput input) throws StudioFault {
        int index = input.best(AVMEDIA_TYPE_VIDEO);
        BytePointer extra = index == 0 ? input.stream(0).codecpar().extradata() : null;
        if (extra == null || input.context().nb_streams() != 1) {
            throw differs(input.file(), "it is not a stream of pictures alone");
        }
        byte[] bytes = new byte[input.stream(0).codecpar().extradata_size()];
        extra.get(bytes);
        return bytes;
    }

    private static StudioFault differs(Path segment, @Nullable String reason) {
        return new StudioFault.Media(
                "film.segments-differ",
                "The segment " + segment + " cannot be joined: " + reason + ".",
                "Repair the export, so that this segment is made again.");
    }

    @Override
    public void close() {
        input.close();
    }
}
