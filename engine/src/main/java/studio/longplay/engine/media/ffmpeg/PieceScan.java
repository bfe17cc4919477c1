package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry;

import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.MuxPlan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What must be known of all pieces before the first is written. Every file is opened once, and
/// only its index is read.
///
/// @param mixed whether their parameter sets differ
/// @param keyFrames at most so many are in all pieces together
record PieceScan(boolean mixed, long keyFrames) {
    static PieceScan of(List<MuxPlan.Piece> pieces) throws StudioFault {
        Map<Path, Integer> keys = new HashMap<>();
        byte[] first = {};
        boolean mixed = false;
        long all = 0;
        for (MuxPlan.Piece piece : pieces) {
            Integer known = keys.get(piece.file());
            if (known == null) {
                try (MediaInput input = MediaInput.open(piece.file(), "mp4")) {
                    byte[] sets = VideoTrack.parameterSets(input);
                    first = first.length == 0 ? sets : first;
                    mixed |= !Arrays.equals(first, sets);
                    known = keys(input.stream(0));
                    keys.put(piece.file(), known);
                }
            }
            all += known;
        }
        return new PieceScan(mixed, all);
    }

    private static int keys(AVStream stream) {
        int keys = 0;
        int entries = avformat_index_get_entries_count(stream);
        for (int i = 0; i < entries; i++) {
            keys += avformat_index_get_entry(stream, i).flags() & AVIndexEntry.AVINDEX_KEYFRAME;
        }
        return keys;
    }
}
