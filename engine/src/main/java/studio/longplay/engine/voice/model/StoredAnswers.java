package studio.longplay.engine.voice.model;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.KeptAnswers;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps answers of models in the store, by the digests of what was asked about: a number of
/// answers, then all of them as 32-bit floats, little-endian. What was asked at once is one file.
///
/// @param store stays its owner's
public record StoredAnswers(ArtifactStore store) implements KeptAnswers {
    private static final String SUFFIX = "floats";

    @Override
    public List<float[]> of(Question question, Asking asking) throws StudioFault {
        Recipe recipe =
                new Recipe(
                        question.door(),
                        question.version(),
                        Map.of("model", question.model()),
                        question.contents().stream().map(StoredAnswers::digest).toList());
        Optional<Artifact> found = store.find(recipe.key());
        if (found.isPresent()) {
            List<float[]> read = read(found.get());
            if (read.size() == question.contents().size()) {
                return read;
            }
        }
        List<float[]> answers = asking.ask();
        store.put(recipe, SUFFIX, part -> Files.write(part, bytes(answers)));
        return answers;
    }

    private static Digest digest(float[] content) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Float.BYTES * content.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(content);
        return Digest.of(bytes.array());
    }

    private static byte[] bytes(List<float[]> answers) {
        int all = answers.stream().mapToInt(one -> one.length).sum();
        ByteBuffer bytes =
                ByteBuffer.allocate(Integer.BYTES + Float.BYTES * all)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(answers.size());
        for (float[] answer : answers) {
            for (float value : answer) {
                bytes.putFloat(value);
            }
        }
        return bytes.array();
    }

    private static List<float[]> read(Artifact artifact) throws StudioFault {
        ByteBuffer bytes;
        try {
            bytes =
                    ByteBuffer.wrap(Files.readAllBytes(artifact.file()))
                            .order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw DiskFault.reading(artifact.file(), e);
        }
        int count = bytes.getInt();
        int width = count == 0 ? 0 : bytes.remaining() / Float.BYTES / count;
        List<float[]> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] answer = new float[width];
            for (int at = 0; at < width; at++) {
                answer[at] = bytes.getFloat();
            }
            answers.add(answer);
        }
        return answers;
    }
}
