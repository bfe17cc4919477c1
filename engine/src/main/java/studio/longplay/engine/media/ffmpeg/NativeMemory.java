package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.javacpp.Pointer;

import java.lang.foreign.MemorySegment;

/// FFmpeg's memory as Java sees it.
final class NativeMemory {
    private NativeMemory() {}

    /// The `bytes` bytes that a pointer of FFmpeg's points at; valid while FFmpeg keeps them.
    @SuppressWarnings("restricted")
    static MemorySegment at(Pointer pointer, long bytes) {
        return MemorySegment.ofAddress(pointer.address()).reinterpret(bytes);
    }
}
