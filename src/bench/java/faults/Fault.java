package faults;

/** Something that happens to a server. It makes it happen while phones are at work and tells the world what it saw. */
interface Fault {

    /** The database it needs, fresh. */
    Database database() throws Exception;

    void happen(World world) throws Exception;
}
