package studio.longplay.engine.render.worker.decode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What became of a frame that was asked for.
enum Arrival {
    /// It is in the shared memory.
    THERE('t'),
    /// The film is over by then.
    OVER('o'),
    /// The time for it is up; asked for again, it is gone on with.
    NOT_YET('n');

    /// For as long as it takes.
    static final int NO_LIMIT = -1;

    private final char code;

    Arrival(char code) {
        this.code = code;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(code);
    }

    static Arrival read(DataInputStream in) throws IOException {
        int code = in.readUnsignedByte();
        return switch (code) {
            case 't' -> THERE;
            case 'o' -> OVER;
            case 'n' -> NOT_YET;
            default -> throw new IOException("no frame arrives as " + code);
        };
    }
}
