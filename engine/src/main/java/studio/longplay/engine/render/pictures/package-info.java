/// Pictures that the user's models make: enlarged, drawn between two others, painted from words;
/// each is an artifact of what it was made from. It may use every room. Begin reading at
/// [PictureDesk].
@NullMarked
package studio.longplay.engine.render.pictures;

import org.jspecify.annotations.NullMarked;
