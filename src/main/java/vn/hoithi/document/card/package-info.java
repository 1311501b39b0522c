/** Pictures for links: 1200 by 630, drawn in the union's colours, each found again by the words on it. */
package vn.hoithi.document.card;
