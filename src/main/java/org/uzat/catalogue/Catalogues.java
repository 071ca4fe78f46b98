package org.uzat.catalogue;

/** Gives the catalogue in force; it is read again within a second after an import on any node. */
public interface Catalogues {

    /** The catalogue as of now; hold on to it for one decision or one batch. */
    Catalogue current();
}
