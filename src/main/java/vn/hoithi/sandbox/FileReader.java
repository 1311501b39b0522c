package vn.hoithi.sandbox;

/**
 * Reads a file somebody sent into plain JSON. It runs in a process of its own, which has no database, no configuration and no beans:
 * a public class with a public constructor without arguments that knows nothing but the bytes.
 */
public interface FileReader {

    /** The file as JSON in UTF-8; why it is not taken belongs into the JSON. An exception means that the file is damaged. */
    byte[] read(String name, byte[] content) throws Exception;

    /** A small file of the kind, made by the reader itself, that has most of its classes loaded; empty for none. */
    default byte[] example() {
        return new byte[0];
    }
}
