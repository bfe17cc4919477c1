package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// FFmpeg's own words about what one operation on this thread did wrong.
///
/// FFmpeg has one log for the whole process. One callback serves all operations: it adds a line to
/// the list bound to the thread that FFmpeg logs from, and drops it where none is bound.
final class LogLines {
    private static final ScopedValue<List<String>> LINES = ScopedValue.newInstance();

    /// Held for ever: FFmpeg would call into freed memory if it were collected.
    private static final LogCallback SINK = new Sink();

    private static final int MOST_LINES = 50;

    /// `[h264_nvenc @ 0x7f5c1c4c6d00]` before a line: an address differs from run to run.
    private static final Pattern WHO = Pattern.compile("^(\\s*\\[[^]]*]\\s*)+|[.\\s]+$");

    private LogLines() {}

    /// An operation whose log is wanted.
    @FunctionalInterface
    interface Operation<T> {
        T run(List<String> lines) throws StudioFault;
    }

    /// From now on errors go to whoever asked for them, and nothing to the terminal.
    static void route() {
        av_log_set_level(AV_LOG_ERROR);
        setLogCallback(SINK);
    }

    /// Runs an operation with the list that its errors are added to.
    static <T> T during(Operation<T> operation) throws StudioFault {
        List<String> lines = new ArrayList<>();
        return ScopedValue.where(LINES, lines).call(() -> operation.run(lines));
    }

    /// A line without who said it.
    static String plain(String line) {
        return WHO.matcher(line).replaceAll("").strip();
    }

    private static final class Sink extends LogCallback {
        /// Must not throw: an exception that leaves it ends the program.
        @Override
        public void call(int level, BytePointer message) {
            if (level <= AV_LOG_ERROR && LINES.isBound() && LINES.get().size() < MOST_LINES) {
                String line = plain(message.getString());
                if (!line.isEmpty()) {
                    LINES.get().add(line);
                }
            }
        }
    }
}
