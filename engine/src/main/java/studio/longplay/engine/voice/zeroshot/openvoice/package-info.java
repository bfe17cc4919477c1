/// The OpenVoice converter: gives finished speech the tone colour of another speaker. It may use
/// what its room may: time, fault, script, timeline, project, jobs, media, inference and store.
/// Begin reading at [OpenVoice].
@NullMarked
package studio.longplay.engine.voice.zeroshot.openvoice;

import org.jspecify.annotations.NullMarked;
