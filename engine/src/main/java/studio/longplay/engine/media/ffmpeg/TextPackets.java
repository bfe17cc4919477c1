package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_ASS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SUBRIP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBVTT;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the captions of one text track: MP4's (`tx3g`), SubRip, WebVTT and SubStation Alpha.
final class TextPackets {
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\{\\\\[^}]*}");
    private static final int FIELDS_BEFORE_TEXT = 8;

    private final AVStream stream;
    private final int codec;
    private final List<CaptionMark> captions = new ArrayList<>();

    TextPackets(AVStream stream) {
        this.stream = stream;
        codec = stream.codecpar().codec_id();
    }

    /// Whether the text of that codec is known to us.
    static boolean isKnown(AVStream stream) {
        int codec = stream.codecpar().codec_id();
        return codec == AV_CODEC_ID_MOV_TEXT
                || codec == AV_CODEC_ID_SUBRIP
                || codec == AV_CODEC_ID_TEXT
                || codec == AV_CODEC_ID_WEBVTT
                || codec == AV_CODEC_ID_ASS;
    }

    void add(AVPacket packet) {
        byte[] content = new byte[Math.max(0, packet.size())];
        if (content.length == 0 || packet.data() == null) {
            return;
        }
        packet.data().get(content);
        String text = MARKUP.matcher(text(content)).replaceAll("").strip();
        if (text.isEmpty()) {
            return;
        }
        MediaTime start = StreamClock.time(packet.pts(), stream.time_base());
        MediaTime length = StreamClock.time(Math.max(0, packet.duration()), stream.time_base());
        captions.add(new CaptionMark(new TimeRange(start, length), text));
    }

    private String text(byte[] content) {
        if (codec == AV_CODEC_ID_MOV_TEXT) {
            if (content.length < 2) {
                return "";
            }
            int length = Short.toUnsignedInt(ByteBuffer.wrap(content).getShort());
            return new String(
                    content, 2, Math.min(length, content.length - 2), StandardCharsets.UTF_8);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (codec != AV_CODEC_ID_ASS) {
            return text;
        }
        int at = 0;
        for (int field = 0; field < FIELDS_BEFORE_TEXT; field++) {
            at = text.indexOf(',', at) + 1;
        }
        return text.substring(at).replace("\\N", "\n").replace("\\n", "\n");
    }

    List<CaptionMark> inOrder() {
        captions.sort(Comparator.comparing(mark -> mark.range().start()));
        return captions;
    }
}
