package studio.longplay.engine.render.worker.decode;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.Decoding;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/// The decoding process's way in: serves its parent over standard input and output.
public final class DecoderMain {
    private DecoderMain() {}

    public static void main(String[] arguments) {
        serve(Decoding.HERE);
    }

    /// Serves until the parent ends; then this process ends too, whatever it is doing.
    static void serve(Decoding decoding) {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> {
                    var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
                });
        load();
        // The descriptors themselves: what a library prints must not get between our answers.
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            new DecoderDesk(in, out, decoding).serve();
        } catch (IOException gone) {
            // The parent is gone: there is nobody left to tell.
            Runtime.getRuntime().halt(0);
        }
    }

    /// While nobody asks anything yet.
    private static void load() {
        try {
            VideoReader.load();
        } catch (StudioFault missing) {
            // Whoever asks for a film is told.
        }
    }
}
