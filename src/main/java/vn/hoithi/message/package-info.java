/** Short messages to telephones, handed to whoever the installation has chosen for that. */
package vn.hoithi.message;
