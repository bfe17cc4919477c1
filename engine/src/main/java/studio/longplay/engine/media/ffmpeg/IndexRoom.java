package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.media.MuxPlan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// How much room the film's index (`moov`) may need at most.
///
/// The index stands before the media but is known only after it: room is left for it, and what it
/// leaves over stays as a `free` box, a few per cent of the index.
final class IndexRoom {
    /// Headers, the codecs' descriptions, edit lists.
    private static final int FIXED_BYTES = 16 << 10;

    /// stsz for every sample; stss for key frames, never more than one in two samples.
    private static final int BYTES_PER_SAMPLE = 6;

    /// stco or co64, and stsc.
    private static final int BYTES_PER_CHUNK = 20;

    /// stsz, stts, stco and stsc: captions and chapters lie apart and differ in length.
    private static final int BYTES_PER_TEXT = 32;

    /// FFmpeg begins a new chunk at least this often.
    private static final int BYTES_IN_CHUNK = 1 << 19;

    private static final int FRAMES_PER_GROUP = 16;

    /// A cue for a key frame or a caption of a Matroska file, at most.
    private static final int BYTES_PER_CUE = 48;

    private static final int CUES_HEAD_BYTES = 64;

    private IndexRoom() {}

    /// Room for the cues of a Matroska file.
    static int cueBytes(MuxPlan plan, long keyFrames) {
        long cues = keyFrames + plan.captions().size();
        return Math.toIntExact(CUES_HEAD_BYTES + BYTES_PER_CUE * cues);
    }

    static int bytes(MuxPlan plan) {
        long groups = plan.totalFrames() / FRAMES_PER_GROUP + 2;
        long samples = plan.totalFrames() + plan.totalSamples() / Adts.SAMPLES_PER_PACKET + 2;
        long chunks = 3 * groups + mediaBytes(plan) / BYTES_IN_CHUNK;
        long texts = 2L * plan.captions().size() + 1 + plan.chapters().size();
        long bytes =
                FIXED_BYTES
                        + BYTES_PER_SAMPLE * samples
                        + BYTES_PER_CHUNK * chunks
                        + BYTES_PER_TEXT * texts
                        + words(plan);
        return Math.toIntExact(bytes);
    }

    /// Titles stand in the index as they are, the film's description twice at most.
    private static long words(MuxPlan plan) {
        long bytes = 0;
        for (ChapterMark chapter : plan.chapters()) {
            bytes += 16 + chapter.title().getBytes(StandardCharsets.UTF_8).length;
        }
        for (String value : plan.metadata().values()) {
            bytes += 128 + 2L * value.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    private static long mediaBytes(MuxPlan plan) {
        long bytes = 0;
        Map<Path, Long> sizes = new HashMap<>();
        for (MuxPlan.Piece piece : plan.pieces()) {
            bytes += sizes.computeIfAbsent(piece.file(), IndexRoom::size);
        }
        for (Path chunk : plan.soundChunks()) {
            bytes += size(chunk);
        }
        return bytes;
    }

    /// A file that cannot be measured cannot be read either, and that is said where it is read.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
