package studio.longplay.engine.store.library;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;

/// The rows of voices, as the registry last had them.
final class VoiceTable {
    private VoiceTable() {}

    static List<VoiceFacts> load(Handle handle) {
        return handle.createQuery(
                        "select id, name, provider, engine, languages, tags, licence, commercial"
                                + " from voice order by place")
                .map((row, _) ->
                        new VoiceFacts(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Lines.split(row.getString(5)),
                                Lines.split(row.getString(6)),
                                row.getString(7),
                                row.getBoolean(8)))
                .list();
    }

    static int replace(Handle handle, List<VoiceFacts> voices) {
        handle.execute("delete from voice");
        PreparedBatch batch =
                handle.prepareBatch("insert into voice values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (int place = 0; place < voices.size(); place++) {
            VoiceFacts voice = voices.get(place);
            batch.add(
                    voice.id(),
                    place,
                    voice.name(),
                    voice.provider(),
                    voice.engine(),
                    Lines.join(voice.languages()),
                    Lines.join(voice.tags()),
                    voice.licence(),
                    voice.commercial());
        }
        batch.execute();
        return voices.size();
    }
}
