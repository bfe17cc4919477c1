package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_PROGRESSIVE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_UNKNOWN;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.MediaTime;

/// Leaves out, on the way to a picture, those from which no other is made; the pictures that are
/// decoded are the same without them.
///
/// Only for H.264 in whole frames, where a picture's header says exactly that (`nal_ref_idc` 0,
/// ITU-T H.264, 7.4.1); HEVC's says less, for a picture may serve those of higher layers.
final class Thinning {
    /// What comes so shortly before the wanted picture is decoded whole: it may be that picture,
    /// and it is what a step back asks for.
    private static final MediaTime WHOLE = MediaTime.ofMillis(400);

    private final AVCodecContext codec;
    private final boolean possible;
    private boolean forbidden;
    private MediaTime until = MediaTime.ZERO;
    private @Nullable MediaTime lastLeftOut;

    Thinning(PacketDecoder decoder) {
        codec = decoder.codec();
        AVCodecParameters stream = decoder.stream().codecpar();
        int fields = stream.field_order();
        boolean whole = fields == AV_FIELD_UNKNOWN || fields == AV_FIELD_PROGRESSIVE;
        possible = stream.codec_id() == AV_CODEC_ID_H264 && whole;
    }

    /// Says which picture is wanted.
    ///
    /// @param end of the clip as the file says
    void aim(MediaTime wanted, MediaTime end) {
        until = wanted.min(end).minus(WHOLE);
    }

    /// A picture is about to be decoded.
    ///
    /// @param start when it begins; null if that is not known
    void next(@Nullable MediaTime start) {
        if (!possible) {
            return;
        }
        if (start == null || forbidden || !start.isBefore(until)) {
            codec.skip_frame(AVDISCARD_DEFAULT);
            return;
        }
        codec.skip_frame(AVDISCARD_NONREF);
        MediaTime last = lastLeftOut;
        lastLeftOut = last == null ? start : last.max(start);
    }

    /// Whether a picture may have been left out that follows one of this time.
    boolean mayLackAfter(MediaTime start) {
        MediaTime last = lastLeftOut;
        return last != null && !start.isAfter(last);
    }

    /// Decoding begins anew at a key frame.
    ///
    /// @param all whether everything is to be decoded from there on
    void restart(boolean all) {
        lastLeftOut = null;
        forbidden = all;
    }
}
