package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.MuxPlan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The packets of all pieces as one stream.
final class VideoTrack implements AutoCloseable {
    private final List<MuxPlan.Piece> pieces;
    private final byte[] parameterSets;
    private final IdrPictures idrPictures;
    private MediaInput input;
    private int piece;
    private int framesOfPiece;
    private long frame;

    private VideoTrack(List<MuxPlan.Piece> pieces, MediaInput input) throws StudioFault {
        this.pieces = pieces;
        this.input = input;
        parameterSets = parameterSets(input);
        try {
            idrPictures = new IdrPictures(ParameterSets.of(parameterSets));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw differs(input.file(), e.getMessage());
        }
    }

    /// Opens the first piece.
    static VideoTrack open(List<MuxPlan.Piece> pieces) throws StudioFault {
        MediaInput input = MediaInput.open(pieces.getFirst().file(), "mp4");
        boolean opened = false;
        try {
            VideoTrack track = new VideoTrack(pieces, input);
            opened = true;
            return track;
        } finally {
            if (!opened) {
                input.close();
            }
        }
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
        input.close();
        piece++;
        framesOfPiece = 0;
        input = MediaInput.open(pieces.get(piece).file(), "mp4");
        if (!Arrays.equals(parameterSets, parameterSets(input))) {
            throw differs(input.file(), "it was encoded with other settings than the first one");
        }
    }

    /// The bytes of a key frame, told apart from the key frame before; null if they may stay.
    byte @Nullable [] apart(AVPacket packet) throws StudioFault {
        if ((packet.flags() & AV_PKT_FLAG_KEY) == 0) {
            return null;
        }
        byte[] picture = new byte[packet.size()];
        packet.data().get(picture);
        try {
            return idrPictures.next(picture).orElse(null);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw MediaInput.damaged(input.file(), String.valueOf(e.getMessage()));
        }
    }

    private static byte[] parameterSets(MediaInput input) throws StudioFault {
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
