package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.SoundContainer;
import studio.longplay.engine.media.SoundFilePlan;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A file of sound alone being written; see `media.SoundFileWriter`.
public final class SoundFileTrack {
    private static final int SOUND = 0;
    private static final int BLOCK = 4096;

    private final Path file;
    private final Path part;
    private final SoundFilePlan plan;
    private final SoundFileCodec kind;
    private final AVCodecContext codec;
    private final MediaOutput output;
    private final SampleBlocks incoming;
    private final SampleBlocks outgoing;
    private final SoundConverter converter;
    private final AVPacket packet = av_packet_alloc();
    private final float[][] waiting;
    private int held;
    private long arrived;
    private long encoded;
    private boolean closed;

    private SoundFileTrack(Path file, Path part, SoundFilePlan plan, AVCodecContext codec)
            throws StudioFault {
        this.file = file;
        this.part = part;
        this.plan = plan;
        this.codec = codec;
        kind = SoundFileCodec.of(plan.kind().codec());
        output = MediaOutput.create(part, format(plan.kind()));
        int target = plan.target().hertz();
        int source = plan.source().hertz();
        incoming = new SampleBlocks(AV_SAMPLE_FMT_FLTP, plan.channels(), source, BLOCK);
        outgoing =
                new SampleBlocks(kind.sampleFormat(), plan.channels(), target, codec.frame_size());
        converter = new SoundConverter(file, plan.channels(), target);
        waiting = new float[plan.channels()][codec.frame_size()];
    }

    public static SoundFileTrack open(Path file, SoundFilePlan plan) throws StudioFault {
        Path cover = plan.kind().takesCover() ? plan.cover() : null;
        CoverPicture picture = cover == null ? null : CoverPicture.read(cover);
        AVCodecContext codec = SoundFileCodec.of(plan.kind().codec()).open(plan);
        Path part = DurableFile.partOf(file);
        SoundFileTrack track = null;
        boolean begun = false;
        try {
            track = new SoundFileTrack(file, part, plan, codec);
            track.begin(picture);
            begun = true;
            return track;
        } finally {
            if (!begun) {
                if (track == null) {
                    avcodec_free_context(codec);
                } else {
                    track.release();
                }
                DurableFile.discard(part);
            }
        }
    }

    private static String format(SoundContainer kind) {
        return switch (kind) {
            case M4A, M4B -> "ipod";
            case MP3 -> "mp3";
            case FLAC -> "flac";
            case OPUS -> "opus";
        };
    }

    private void begin(@Nullable CoverPicture cover) throws StudioFault {
        var stream = output.add(plan.target().hertz());
        Ffmpeg.allocated(avcodec_parameters_from_context(stream.codecpar(), codec));
        if (cover != null) {
            cover.addTo(output);
        }
        Map<String, String> tags = new TreeMap<>(plan.tags());
        switch (plan.kind()) {
            case M4A, M4B, MP3 -> ChapterList.add(output.context(), plan.chapters());
            case FLAC, OPUS -> tags.putAll(ChapterList.comments(plan.chapters()));
        }
        output.context().metadata(VideoSession.dictionary(tags));
        output.begin(options());
        if (cover != null) {
            cover.write(output, SOUND + 1);
        }
    }

    /// MP4's lengths are counted in samples, so that not one is lost or added.
    private Map<String, String> options() {
        String ticks = Integer.toString(plan.target().hertz());
        return switch (plan.kind()) {
            case M4A -> Map.of("movflags", "+faststart", "movie_timescale", ticks);
            case M4B -> Map.of("movflags", "+faststart", "movie_timescale", ticks, "brand", "M4B ");
            case MP3 -> Map.of("id3v2_version", "3");
            case FLAC, OPUS -> Map.of();
        };
    }

    /// Appends samples of the source's rate.
    public void append(float[][] planar, int offset, int count) throws StudioFault {
        for (int at = 0; at < count; at += BLOCK) {
            int many = Math.min(BLOCK, count - at);
            converter.convert(incoming.fill(planar, offset + at, many, arrived));
            arrived += many;
            collect();
        }
    }

    /// Takes what the converter has and encodes every whole frame of it.
    private void collect() throws StudioFault {
        while (converter.available() > 0) {
            held += converter.take(waiting, held, waiting[0].length - held);
            if (held == waiting[0].length) {
                encode();
            }
        }
    }

    private void encode() throws StudioFault {
        if (held > 0) {
            send(outgoing.fill(waiting, 0, held, encoded));
            encoded += held;
            held = 0;
        }
    }

    private void send(@Nullable AVFrame frame) throws StudioFault {
        Ffmpeg.encoded(avcodec_send_frame(codec, frame), kind.encoder());
        while (Ffmpeg.received(codec, packet, kind.encoder())) {
            packet.stream_index(SOUND);
            output.write(packet);
        }
    }

    /// Publishes the file, or leaves nothing behind. Closing twice is harmless.
    public void close(boolean keep) throws StudioFault {
        if (closed) {
            return;
        }
        closed = true;
        boolean done = false;
        try {
            if (keep) {
                converter.flush();
                collect();
                encode();
                send(null);
                output.finish();
                done = true;
            }
        } finally {
            release();
            if (!done) {
                DurableFile.discard(part);
            }
        }
        if (done) {
            DurableFile.publish(part, file);
        }
    }

    private void release() {
        closed = true;
        output.close();
        incoming.close();
        outgoing.close();
        converter.close();
        av_packet_free(packet);
        avcodec_free_context(codec);
    }
}
