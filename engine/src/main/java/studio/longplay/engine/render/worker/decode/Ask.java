package studio.longplay.engine.render.worker.decode;

import studio.longplay.engine.fault.StudioFault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What is asked of a decoding child: a byte, and what belongs to it in binary. Numbers and not
/// JSON, for one goes and comes with every frame.
enum Ask {
    /// A film's facts: file; answered by duration in ticks and stored width.
    LOOK('l'),
    /// A film for frames: number, file, width, height, file of the shared memory.
    OPEN('o'),
    /// A frame into the shared memory: number, frame, rate, milliseconds at most; answered by a
    /// byte, see [Arrival].
    FRAME('f'),
    /// What is at hand and nearest to a frame, into the shared memory: number, frame, rate;
    /// answered by whether there is anything.
    NEAREST('n'),
    /// A film is not needed any more: number; not answered.
    CLOSE('c'),
    /// A picture: file, file to write; answered by width, height and whether it is opaque.
    STILL('s');

    private static final int DONE = 0;
    private static final int REFUSED = 1;

    final char code;

    Ask(char code) {
        this.code = code;
    }

    static Ask of(int code) throws IOException {
        for (Ask ask : values()) {
            if (ask.code == code) {
                return ask;
            }
        }
        throw new IOException("nobody asks " + code);
    }

    static void answerDone(DataOutputStream out) throws IOException {
        out.writeByte(DONE);
    }

    static void answer(DataOutputStream out, StudioFault fault) throws IOException {
        out.writeByte(REFUSED);
        out.writeUTF(
                switch (fault) {
                    case StudioFault.Input _ -> "input";
                    case StudioFault.Resource _ -> "resource";
                    case StudioFault.Model _ -> "model";
                    case StudioFault.Media _ -> "media";
                });
        out.writeUTF(fault.code());
        out.writeUTF(fault.sentence());
        out.writeUTF(fault.remedy());
    }

    /// Reads how an answer begins.
    ///
    /// @throws StudioFault what the child could not do
    /// @throws IOException if it is gone or talks nonsense
    static void readAnswer(DataInputStream in) throws StudioFault, IOException {
        int head = in.readUnsignedByte();
        if (head == REFUSED) {
            throw refused(in);
        }
        if (head != DONE) {
            throw new IOException("no answer begins with " + head);
        }
    }

    private static StudioFault refused(DataInputStream in) throws IOException {
        String kind = in.readUTF();
        String code = in.readUTF();
        String sentence = in.readUTF();
        String remedy = in.readUTF();
        return switch (kind) {
            case "input" -> new StudioFault.Input(code, sentence, remedy);
            case "resource" -> new StudioFault.Resource(code, sentence, remedy);
            case "model" -> new StudioFault.Model(code, sentence, remedy);
            default -> new StudioFault.Media(code, sentence, remedy);
        };
    }
}
